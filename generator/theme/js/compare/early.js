// Before the page is painted: what needs a script shows, and an address that names agreements makes room for them.
// Read from a disk, where nothing can be fetched, the page stays as it is without a script.
if (location.protocol.startsWith("http")) {
  document.documentElement.classList.add("scripted");
  if (/[?&][a-d]=[a-z0-9]/.test(location.search)) document.documentElement.classList.add("comparing");
}
