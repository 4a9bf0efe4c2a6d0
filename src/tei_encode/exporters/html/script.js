// Everything on the page works without this: it adds pop-ups of notes, tips on names and dates, and sorting.
"use strict";
(() => {
  const find = (id) => (id ? document.getElementById(id) : null);
  const targetOf = (link) => find(decodeURIComponent((link.getAttribute("href") || "").slice(1)));
  const make = (tag, name) => Object.assign(document.createElement(tag), { className: name });

  // A copy of some element, without identifiers, which are there once only.
  const copyOf = (element) => {
    const copy = element.cloneNode(true);
    for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.removeAttribute("id");
    for (const one of copy.querySelectorAll("[aria-describedby]")) one.removeAttribute("aria-describedby");
    for (const one of copy.querySelectorAll(".back-link")) one.remove();
    return copy;
  };

  // Beside a place, below it if there is room, else above.
  const putBeside = (box, place) => {
    const at = place.getClientRects()[0] || place.getBoundingClientRect();
    const left = Math.min(at.left, innerWidth - box.offsetWidth - 16);
    const below = at.bottom + 6;
    const fits = below + box.offsetHeight < innerHeight || at.top < box.offsetHeight + 6;
    box.style.left = `${Math.max(16, left)}px`;
    box.style.top = `${fits ? below : at.top - box.offsetHeight - 6}px`;
  };

  // Notes: a click on a mark opens the note; Escape, or a click elsewhere, closes it.
  const notes = () => {
    const box = make("div", "popup");
    box.id = "page-popup";
    box.popover = "auto";
    box.tabIndex = -1;
    box.setAttribute("role", "dialog");
    document.body.append(box);
    let from = null;
    document.addEventListener("click", (event) => {
      const call = event.target.closest("a.call");
      const note = call && targetOf(call);
      if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      from = call;
      const goes = Object.assign(make("a", ""), { href: call.getAttribute("href"), textContent: "Go to the note" });
      goes.addEventListener("click", () => { from = null; box.hidePopover(); });
      const line = make("p", "goes");
      line.append(goes);
      box.replaceChildren(...copyOf(note).childNodes, line);
      box.setAttribute("aria-label", `Note ${call.textContent.trim()}`);
      box.showPopover();
      putBeside(box, call);
      box.focus();
    });
    box.addEventListener("toggle", (event) => {
      if (event.newState === "closed" && from && (box.contains(document.activeElement) || document.activeElement === document.body)) from.focus();
    });
  };

  // Tips: what the register says, while the pointer or the focus is on a name; Escape closes it.
  const tips = () => {
    const tip = make("div", "tip");
    tip.id = "page-tip";
    tip.popover = "manual";
    tip.setAttribute("role", "tooltip");
    document.body.append(tip);
    let on = null, waiting = 0;
    const hide = () => { clearTimeout(waiting); on = null; if (tip.matches(":popover-open")) tip.hidePopover(); };
    const show = (link) => {
      clearTimeout(waiting);
      if (link === on) return;
      on = link;
      const told = link.getAttribute("aria-describedby").split(" ").map(find).filter(Boolean);
      tip.replaceChildren(...told.map((one) => { const line = make("p", ""); line.append(...copyOf(one).childNodes); return line; }));
      tip.showPopover();
      putBeside(tip, link);
    };
    const isOff = (link) => ["person", "place", "org", "dated"].some((name) => link.classList.contains(name) && find(`show-${name}`)?.checked === false);
    const linkAt = (event) => { const link = event.target.closest?.("main a[aria-describedby]"); return link && !isOff(link) ? link : null; };
    document.addEventListener("mouseover", (event) => {
      const link = linkAt(event);
      if (link) { clearTimeout(waiting); waiting = setTimeout(() => show(link), 150); }
      else if (on && tip.contains(event.target)) clearTimeout(waiting);
      else { clearTimeout(waiting); waiting = setTimeout(hide, 250); }
    });
    document.addEventListener("focusin", (event) => { const link = linkAt(event); if (link?.matches(":focus-visible")) show(link); else hide(); });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
    addEventListener("scroll", hide, { passive: true });
  };

  // Marks that are switched off are no stops for the Tab key.
  const switches = () => {
    for (const box of document.querySelectorAll(".switches input")) {
      const name = box.id.slice("show-".length);
      const set = () => { for (const link of document.querySelectorAll(`main a.${name}`)) if (box.checked) link.removeAttribute("tabindex"); else link.tabIndex = -1; };
      box.addEventListener("change", set);
      if (!box.checked) set();
    }
  };

  // What is folded opens when a link leads into it, and for print.
  const folds = () => {
    const open = () => {
      for (let one = find(decodeURIComponent(location.hash.slice(1))); one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    };
    addEventListener("hashchange", open);
    open();
    if (innerWidth < 640) for (const one of document.querySelectorAll(".side details")) one.open = false;
  };

  const tables = () => {
    for (const table of document.querySelectorAll("table.sortable")) {
      const rows = table.tBodies[0];
      [...table.tHead.rows[0].cells].forEach((head, column) => {
        const button = Object.assign(make("button", ""), { type: "button", textContent: head.textContent });
        head.replaceChildren(button);
        button.addEventListener("click", () => {
          const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
          for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
          head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
          const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent;
          const compare = head.className === "number" ? (a, b) => value(a) - value(b) : (a, b) => value(a).localeCompare(value(b));
          // What has no value stands last, whichever way the table is sorted.
          const lacks = (row) => Number(value(row) === "");
          rows.append(...[...rows.rows].sort((a, b) => lacks(a) - lacks(b) || sign * compare(a, b)));
        });
      });
    }
  };

  folds();
  switches();
  tables();
  if ("popover" in HTMLElement.prototype) {
    notes();
    tips();
  }
})();
