"use strict";
const bar = document.querySelector(".bar");
const differences = [...document.querySelectorAll("mark[tabindex]")];
const count = document.getElementById("count");
let at = -1;
function go(step) {
  const seen = differences.filter((one) => one.offsetParent !== null);
  if (!seen.length) return;
  at = (seen.indexOf(document.activeElement) >= 0 ? seen.indexOf(document.activeElement) : at) + step;
  at = (at + seen.length) % seen.length;
  seen[at].focus();
  seen[at].scrollIntoView({ block: "center" });
  count.textContent = `${at + 1} of ${seen.length}: ${seen[at].title}`;
}
document.getElementById("next").addEventListener("click", () => go(1));
document.getElementById("previous").addEventListener("click", () => go(-1));
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, select, textarea")) return;
  if (event.key === "n") go(1);
  if (event.key === "p") go(-1);
});
for (const button of bar.querySelectorAll("button")) button.hidden = false;
