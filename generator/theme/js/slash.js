// The key / leads to the search box, unless a reader has turned that off on the page of the search.
addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.isContentEditable) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio)$/.test(target.type)) return;
  try {
    if (localStorage.getItem("slash") === "off") return;
  } catch {
    return;
  }
  event.preventDefault();
  document.querySelector("[aria-keyshortcuts='/']")?.focus();
});
