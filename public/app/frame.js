// In a frame only: tells the page around how high this one is, and when another one is shown (docs/embedding.md).
// The messages say nothing about the person, so anybody may hear them.

const tell = (more) =>
  parent.postMessage({ "role-advisor": { height: document.body.offsetHeight, ...more } }, "*");

// The page is as high as what it shows, and not as high as the frame.
document.documentElement.dataset.framed = "";
new ResizeObserver(() => tell()).observe(document.body);
addEventListener("hashchange", () => requestAnimationFrame(() => tell({ newPage: true })));

// Most sites do not let themselves be shown in somebody else's frame.
const elsewhere = ({ target }) => {
  const link = target.closest("a[href^=http]");
  if (link) link.target = "_blank";
};
addEventListener("click", elsewhere, true);
