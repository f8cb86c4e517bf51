// In a list of agreements: the way to the comparison lets two to four rows be ticked first.
(() => {
  const MOST = 4;
  const idOf = (link) => new URL(link.href).pathname.split("/").filter(Boolean).pop();

  const arm = (link) => {
    const note = document.createElement("span");
    const table = link.closest("p").parentElement.querySelector("table.agr");
    const plain = link.href.split("?")[0];
    const boxes = [...table.tBodies[0].rows].map((row) => {
      const title = row.querySelector("th a");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.value = idOf(title);
      box.setAttribute("aria-label", `Compare ${title.textContent}`);
      title.before(box, " ");
      return box;
    });
    const update = () => {
      const chosen = boxes.filter(({ checked }) => checked);
      boxes.forEach((box) => (box.disabled = !box.checked && chosen.length >= MOST));
      const query = chosen.map(({ value }, index) => `${"abcd"[index]}=${value}`).join("&");
      link.href = query ? `${plain}?${query}` : plain;
      link.textContent = chosen.length > 1 ? `Compare these ${chosen.length} side by side` : "Compare side by side";
      note.textContent = chosen.length > 1 ? "" : " Tick two to four agreements.";
    };
    note.setAttribute("role", "status");
    link.after(note);
    link.parentElement.classList.add("armed");
    table.after(link.parentElement); // where the last tick leads, and in sight below a long table
    boxes.forEach((box) => box.addEventListener("change", update));
    update();
    boxes[0].focus();
    return boxes;
  };

  for (const link of document.querySelectorAll(".pick a")) {
    let boxes;
    link.addEventListener("click", (event) => {
      if (boxes && boxes.filter(({ checked }) => checked).length > 1) return;
      event.preventDefault();
      if (boxes) boxes[0].focus();
      else boxes = arm(link);
    });
  }
})();
