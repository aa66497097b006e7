/** One line of a chart. */
export interface Series {
  name: string;
  points: { at: number; value: number }[];
}

export interface Chart {
  title: string;
  unit: string;
  series: Series[];
  /** A level that is not to be passed. */
  limit?: { name: string; value: number };
}

const WIDTH = 720;
const HEIGHT = 240;
const EDGE = { left: 64, right: 16, top: 16, bottom: 32 };
/** Told apart by people who see no red or green, in light and dark. */
const COLORS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#7f7f7f'];

/** A line chart over seconds, as SVG that needs nothing else. */
export function drawChart({ title, unit, series, limit }: Chart): string {
  const points = series.flatMap((one) => one.points);
  const most = niceTop(Math.max(limit?.value ?? 0, ...points.map(({ value }) => value), 0));
  const last = Math.max(1, ...points.map(({ at }) => at));
  const x = (at: number) => EDGE.left + (at / last) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / most) * (HEIGHT - EDGE.top - EDGE.bottom);
  const levels = [0, 0.25, 0.5, 0.75, 1].map((part) => part * most);
  const moments = [0, 0.25, 0.5, 0.75, 1].map((part) => part * last);
  const lines = series.map(({ points }, n) => {
    const path = points.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colorOf(n)}" stroke-width="2" stroke-linejoin="round"/>`;
  });
  const legend = series.map(
    ({ name }, n) => `<span><i style="background:${colorOf(n)}"></i>${escaped(name)}</span>`,
  );
  return `<figure>
<figcaption>${escaped(title)}, ${escaped(unit)}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">
${levels.map((level) => `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(level)}" y2="${y(level)}" class="grid"/><text x="${EDGE.left - 8}" y="${y(level) + 4}" text-anchor="end">${short(level)}</text>`).join('\n')}
${moments.map((moment) => `<text x="${x(moment)}" y="${HEIGHT - 10}" text-anchor="middle">${short(moment)} s</text>`).join('\n')}
${limit ? `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(limit.value)}" y2="${y(limit.value)}" class="limit"/><text x="${WIDTH - EDGE.right}" y="${y(limit.value) - 4}" text-anchor="end">${escaped(limit.name)}</text>` : ''}
${lines.join('\n')}
</svg>
<p class="legend">${legend.join(' ')}</p>
</figure>`;
}

function colorOf(n: number): string {
  return COLORS[n % COLORS.length] ?? '#000';
}

/** 1, 2 or 5 of some power of ten, so that the levels have short names. */
function niceTop(most: number): number {
  if (!(most > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= most) ?? 10) * power;
}

export function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString();
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
