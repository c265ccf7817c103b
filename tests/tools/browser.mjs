// One Chromium for many pages: a line of JSON {"file", "views", "axe"} in, a line with what was seen out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf-8");
const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu"] });

// Boxes that leave the page, or lie on each other without one being in the other; run in the page.
const boxes = () => {
  const wide = document.documentElement.clientWidth;
  const shown = (one) => one.getClientRects().length && !one.closest(".unseen, .skip");
  const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""} ${one.textContent.trim().slice(0, 40)}`;
  const solid = "h1, h2, h3, h4, h5, p, li > .left, .row > .right, .row > .reason, figure, svg.room, table, button, math, a";
  const found = [];
  if (document.documentElement.scrollWidth > wide) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
  const all = [...document.querySelectorAll(solid)].filter(shown).map((one) => [one, one.getBoundingClientRect()]);
  for (const [one, box] of all)
    if (!one.parentElement.closest(".wide") && (box.right > wide + 0.5 || box.left < -0.5)) found.push(`outside: ${name(one)}`);
  all.sort((a, b) => a[1].top - b[1].top);
  all.forEach(([one, box], at) => {
    for (let next = at + 1; next < all.length && all[next][1].top < box.bottom - 1.5; next++) {
      const [other, its] = all[next];
      if (one.contains(other) || other.contains(one) || one.closest(".wide") || other.closest(".wide")) continue;
      if (Math.min(box.right, its.right) - Math.max(box.left, its.left) > 1.5) found.push(`${name(one)} on ${name(other)}`);
    }
  });
  return found;
};

// Where reasons begin beside their lines, how many stand below or above them, and signs of one line at two heights.
const reasons = () => {
  const box = (one) => one.getBoundingClientRect();
  const seen = { beside: [], below: 0, above: 0, slanted: [] };
  for (const row of document.querySelectorAll(".steps > li")) {
    const [right, reason] = [".right", ".reason"].map((kind) => row.querySelector(kind));
    if (!row.getClientRects().length) continue;
    if (reason && box(reason).top > box(right).bottom - 4) seen.below += 1;
    else if (reason && box(reason).bottom < box(right).top + 4) seen.above += 1;
    else if (reason) seen.beside.push(Math.round(box(reason).left + parseFloat(getComputedStyle(reason).paddingLeft)));
    const signs = [...right.querySelectorAll("mo")].filter((one) => one.textContent === "=" && !one.closest("mtable, mover, munder"));
    for (const [at, one] of signs.entries())
      for (const other of signs.slice(at + 1))
        if (Math.abs(box(one).top - box(other).top) > 0.75 && Math.abs(box(one).top - box(other).top) < 16) seen.slanted.push(row.textContent.trim().slice(0, 60));
  }
  seen.beside = [...new Set(seen.beside)];
  return seen;
};

const visible = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length).length;

const look = async ({ file, view, audit }) => {
  const { width, scheme = "light", media = "screen", script = true } = view;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: script });
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on("request", (one) => one.url().startsWith("data:") || asked.push(one.url()));
  page.on("console", (one) => said.push(one.text()));
  page.on("pageerror", (one) => said.push(String(one)));
  await page.emulateMedia({ media, colorScheme: scheme });
  await page.goto(`file://${file}`);
  const seen = { asked: asked.length - 1, said };
  if (script) {
    seen.fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((one) => one.status === "loaded").map((one) => one.family.replaceAll('"', ""));
    });
    seen.boxes = await page.evaluate(boxes);
    seen.reasons = await page.evaluate(reasons);
  }
  for (const kind of ["steps", "answer", "framed", "tools"])
    seen[kind] = script ? await page.evaluate(visible, kind === "steps" ? ".steps > li" : `.${kind}`) : await page.locator(kind === "steps" ? ".steps > li" : `.${kind}`).filter({ visible: true }).count();
  if (audit) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    seen.axe = violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  if (view.keys) {
    seen.after = [];
    for (const [selector, key] of view.keys) {
      if (selector) await page.locator(selector).first().focus();
      await page.keyboard.press(key);
      seen.after.push(await page.evaluate((all) => [all.map((one) => [...document.querySelectorAll(one)].filter((x) => x.getClientRects().length).length), document.activeElement.textContent.slice(0, 30)], [".steps > li", ".answer", "figure"]));
    }
    await page.emulateMedia({ media: "print" });
    seen.printed = await page.evaluate(visible, ".steps > li");
    seen.printed_tools = await page.evaluate(visible, ".tools");
  }
  if (view.paper) await page.pdf({ path: view.paper, preferCSSPageSize: true });
  await context.close();
  return seen;
};

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const audit = asked.axe ?? [];
  const seen = await Promise.all(asked.views.map((view, at) => look({ file: asked.file, view, audit: audit.includes(at) })));
  process.stdout.write(JSON.stringify(seen) + "\n");
}
await browser.close();
