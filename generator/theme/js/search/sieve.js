// The facets of all agreements: which terms apply to which, and how many each would leave.
export const fetched = async (file) => {
  const answer = await fetch(new URL(`../../sift/${file}`, import.meta.url));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return answer.json();
};

export class Sieve {
  static async load() {
    return new Sieve(await fetched("facets.json"));
  }

  constructor(known) {
    this.known = known;
    this.facets = new Map(known.facets.map((facet) => [facet.name, facet]));
    this.files = new Map();
  }

  // Facets with terms by the hundred are fetched when they are needed.
  async complete(names) {
    for (const name of names) {
      const facet = this.facets.get(name);
      if (!facet || facet.terms) continue;
      if (!this.files.has(name)) this.files.set(name, fetched(`${name}.json`));
      Object.assign(facet, await this.files.get(name));
    }
  }

  terms(name, row) {
    const facet = this.facets.get(name);
    return facet.applied[row].map((number) => facet.terms[number][1]);
  }

  name(facet, key) {
    return this.facets.get(facet)?.terms?.find((term) => term[0] === key)?.[1];
  }

  // The rows that have one of the chosen terms of every facet, among those given or all; and for each
  // term how many rows it would leave if it were chosen too.
  sift(chosen, among) {
    const asked = this.asked(chosen);
    const complete = [...this.facets.values()].filter((facet) => facet.terms);
    const counts = new Map(complete.map((facet) => [facet.name, new Array(facet.terms.length).fill(0)]));
    const rows = [];
    for (const row of among ?? Array(this.known.agreements).keys()) {
      const missed = asked.filter(({ facet, numbers }) => !facet.applied[row].some((number) => numbers.has(number)));
      if (!missed.length) rows.push(row);
      if (missed.length > 1) continue;
      for (const facet of missed.length ? [missed[0].facet] : complete) {
        for (const number of facet.applied[row]) counts.get(facet.name)[number] += 1;
      }
    }
    return { rows, counts };
  }

  asked(chosen) {
    return [...chosen]
      .map(([name, keys]) => ({ facet: this.facets.get(name), keys }))
      .filter(({ facet }) => facet?.terms)
      .map(({ facet, keys }) => ({
        facet,
        numbers: new Set(facet.terms.flatMap(([key], number) => (keys.has(key) ? [number] : []))),
      }))
      .filter(({ numbers }) => numbers.size);
  }
}
