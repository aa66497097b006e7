/** What is measured in the page, for a test that adds this to it: `meter` is there before the page's own script. */
globalThis.meter = (() => {
  let frames = [];
  let keys = [];
  let last = 0;
  let mostRows = 0;
  let isRunning = false;
  const drawn = new Set();
  const observer = new MutationObserver((mutations) => {
    for (const { target } of mutations) {
      const element = target.nodeType === 1 ? target : target.parentElement;
      drawn.add(element?.closest('[data-record]')?.dataset.record ?? element?.className);
    }
  });

  const tick = () => {
    const now = performance.now();
    frames.push(now - last);
    last = now;
    mostRows = Math.max(mostRows, document.getElementsByClassName('row').length);
    if (isRunning) requestAnimationFrame(tick);
  };

  // From a key to the end of the frame that shows what it did.
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      if (isRunning) requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - timeStamp)));
    },
    { capture: true },
  );

  return {
    start() {
      frames = [];
      keys = [];
      mostRows = 0;
      isRunning = true;
      last = performance.now();
      requestAnimationFrame(tick);
    },
    stop() {
      isRunning = false;
      return { frames, keys, mostRows };
    },
    /** From here on, notes the rows in which anything is drawn anew. */
    watchDrawing() {
      drawn.clear();
      const body = document.querySelector('.grid-body');
      observer.observe(body, { subtree: true, childList: true, attributes: true, characterData: true });
    },
    drawn() {
      observer.disconnect();
      return [...drawn];
    },
    /** Scrolls a row into sight, by its number. */
    show(row) {
      document.querySelector('.grid').scrollTop = Math.max(0, row - 5) * 34;
    },
    /** The rows that can be seen, by their numbers. */
    seen() {
      const grid = document.querySelector('.grid');
      const first = Math.ceil(grid.scrollTop / 34);
      return { first, count: Math.max(1, Math.floor((grid.clientHeight - 34) / 34) - 1) };
    },
    /** What cells of a field show, by record, without the marks of who is there. */
    texts(fieldId) {
      return Object.fromEntries(
        [...document.querySelectorAll(`.grid-body [data-field="${fieldId}"]`)].map((cell) => [
          cell.closest('[data-record]').dataset.record,
          (cell.firstChild?.nodeType === 3 ? cell.firstChild : cell.querySelector('[class^="value"]'))
            ?.textContent ?? '',
        ]),
      );
    },
  };
})();
