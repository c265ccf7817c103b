(() => {
  "use strict";
  // What scrolls can be reached by the keyboard.
  const reach = (box) => {
    if (box.scrollWidth > box.clientWidth + 1) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  };
  const sized = new ResizeObserver((changes) => changes.forEach((one) => reach(one.target)));
  document.querySelectorAll(".wide").forEach((box) => sized.observe(box));

  // A solution is folded, and told line by line.
  const template = document.getElementById("tools");
  const all = document.querySelector('[data-fold="all"]');
  if (!template || !all) return;
  const parts = ".plan, .lead, .told, .shown, .steps > li, .answer, .choices, .note, .case > :first-child, figure";
  const folds = [];
  document.querySelectorAll(".solution").forEach((solution) => {
    const lines = [...solution.querySelectorAll(parts)];
    lines.push(...lines.splice(0, lines.length).sort((a, b) => a.matches("figure") - b.matches("figure")));
    if (lines.length < 2) return;
    const [above, below] = [0, 1].map(() => template.content.firstElementChild.cloneNode(true));
    const button = (bar, kind) => bar.querySelector(`[data-fold="${kind}"]`);
    const [fold, next, whole] = [button(above, "one"), button(below, "next"), button(below, "none")];
    button(above, "next").remove();
    button(above, "none").remove();
    button(below, "one").remove();
    solution.before(above);
    solution.append(below);
    const show = (folded) => {
      above.hidden = folded;
      below.hidden = !folded;
      const work = solution.querySelector(".work");
      if (folded) work.setAttribute("aria-live", "polite");
      else work.removeAttribute("aria-live");
    };
    const hide = () => {
      lines.forEach((line) => line.classList.add("later"));
      solution.classList.add("folded");
      show(true);
    };
    const unfold = () => {
      lines.forEach((line) => line.classList.remove("later"));
      solution.classList.remove("folded");
      show(false);
    };
    const step = () => {
      const left = lines.filter((line) => line.classList.contains("later"));
      for (const line of left) {
        line.classList.remove("later");
        if (!line.matches(".lead, .plan, :is(h2, h3, h4, h5, h6)")) break;
      }
      const rest = left.filter((line) => line.classList.contains("later") && !line.matches("figure"));
      if (!rest.length) {
        unfold();
        fold.focus();
      }
    };
    fold.addEventListener("click", () => { hide(); next.focus(); });
    next.addEventListener("click", step);
    whole.addEventListener("click", () => { unfold(); fold.focus(); });
    show(false);
    folds.push(hide);
  });
  if (folds.length) {
    all.parentElement.hidden = folds.length < 2;
    all.addEventListener("click", () => folds.forEach((hide) => hide()));
  }
})();
