// What is wrong with the look of a page as it stands in a window. Each of these runs in the page, and gives sentences.

/** Opens all that can be opened. */
export const open = () => document.querySelectorAll("details").forEach((details) => (details.open = true));

export const tooWide = () => {
  const { scrollWidth } = document.documentElement;
  if (scrollWidth <= innerWidth) return [];
  const widest = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("[role=region]"));
  return [`the page is ${scrollWidth} px wide because of ${widest.slice(-3).map((element) => element.outerHTML.slice(0, 60)).join(' > ')}`];
};

/** @param times How many times the size of its letters the reader asked for. Letters in charts grow with the drawing only. */
export const tooSmall = (times = 1) => {
  const small = new Map();
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest("title, desc")) continue;
    texts += 1;
    const svg = parent.closest("svg");
    const scale = svg ? parent.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    const least = svg ? 12 : 15 * times;
    if (size < least - 0.05) small.set(`${svg ? "chart" : parent.tagName.toLowerCase()} ${parent.className.baseVal ?? parent.className}`, [size, node.data.trim()]);
  }
  if (texts === 0) return ["no text was found"];
  return [...small].map(([where, [size, text]]) => `“${text.slice(0, 30)}” in ${where} has ${size.toFixed(1)} px`);
};

export const spilling = () => {
  const unseen = [...document.querySelectorAll("thead")].filter((head) => getComputedStyle(head).clipPath !== "none");
  const cells = [...document.querySelectorAll("td, th, dt, dd")].filter((cell) => cell.checkVisibility({ visibilityProperty: true }) && !unseen.some((head) => head.contains(cell)));
  const spilt = cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1);
  return spilt.map((cell) => `“${cell.textContent.trim().slice(0, 30)}” is ${cell.scrollWidth} px wide in a cell of ${cell.clientWidth}`);
};

export const clipped = () => {
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const cut = [...document.body.querySelectorAll(":not(svg, svg *)")].filter((element) => {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    if (!element.checkVisibility() || (position === "absolute" && element.clientWidth <= 1)) return false;
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  });
  return cut.map((element) => `${element.outerHTML.slice(0, 80)} is cut off`);
};

/** Texts that lie on one another. A line of text reaches from its capitals to its descenders, the box of a browser further. */
export const overlapping = () => {
  const unseen = [...document.body.querySelectorAll("*")].filter((element) => getComputedStyle(element).clipPath !== "none");
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("svg, sup") || !parent.checkVisibility({ visibilityProperty: true }) || unseen.some((element) => element.contains(parent))) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      if (right - left > 1) lines.push({ node, left, right, top: middle - 0.35 * size, bottom: middle + 0.35 * size });
    }
  }
  if (lines.length === 0) return ["no text was found"];
  lines.sort((one, other) => one.top - other.top);
  const name = ({ node }) => `“${node.data.trim().slice(0, 30)}”`;
  return lines.flatMap((one, place) => {
    const faults = [];
    for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 1; next += 1) {
      const other = lines[next];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (across > 1 && one.node !== other.node) faults.push(`${name(one)} lies on ${name(other)}`);
    }
    return faults;
  });
};
