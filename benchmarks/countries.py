"""The states that made-up briefings name beside Ukraine: code, name, currency."""

STATES = tuple(
    (code, name.replace("_", " "), currency)
    for code, name, currency in (
        line.split()
        for line in """
        NO Norway NOK
        NL Netherlands EUR
        DK Denmark DKK
        SE Sweden SEK
        FI Finland EUR
        DE Germany EUR
        FR France EUR
        GB United_Kingdom GBP
        PL Poland PLN
        CZ Czechia CZK
        LT Lithuania EUR
        LV Latvia EUR
        EE Estonia EUR
        IT Italy EUR
        ES Spain EUR
        PT Portugal EUR
        BE Belgium EUR
        LU Luxembourg EUR
        IE Ireland EUR
        AT Austria EUR
        CH Switzerland CHF
        SK Slovakia EUR
        SI Slovenia EUR
        HR Croatia EUR
        RO Romania RON
        BG Bulgaria BGN
        GR Greece EUR
        CY Cyprus EUR
        MT Malta EUR
        HU Hungary HUF
        TR Turkey TRY
        US United_States USD
        CA Canada CAD
        MX Mexico MXN
        BR Brazil BRL
        AR Argentina ARS
        CL Chile CLP
        CO Colombia COP
        PE Peru PEN
        UY Uruguay UYU
        JP Japan JPY
        KR South_Korea KRW
        IN India INR
        ID Indonesia IDR
        MY Malaysia MYR
        SG Singapore SGD
        TH Thailand THB
        VN Vietnam VND
        PH Philippines PHP
        AU Australia AUD
        NZ New_Zealand NZD
        IL Israel ILS
        SA Saudi_Arabia SAR
        AE United_Arab_Emirates AED
        QA Qatar QAR
        EG Egypt EGP
        MA Morocco MAD
        ZA South_Africa ZAR
        KE Kenya KES
        GE Georgia GEL
        MD Moldova MDL
        AZ Azerbaijan AZN
        KZ Kazakhstan KZT
        IS Iceland ISK
        """.strip().splitlines()
    )
)
