// Folds disputes, questions, judgements and sources on narrow screens; without a script all stay open.
(() => {
  const folds = document.querySelectorAll("main details:not(.stay)");
  const narrow = matchMedia("screen and (max-width: 52rem)");
  const reveal = () => {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target?.scrollIntoView();
  };
  const dates = document.querySelectorAll("main .dates");
  const set = (open) => folds.forEach((fold) => (fold.open = open));
  const arrange = () => {
    set(!narrow.matches);
    dates.forEach((list) => (list.open = narrow.matches));
    if (narrow.matches) reveal();
  };
  narrow.addEventListener("change", arrange);
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => set(true));
  addEventListener("afterprint", arrange);
  if (narrow.matches) arrange();
})();
