/** Of the page that shows the API: for light and dark, and for phones. */
export const REFERENCE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif; --line: #8883; --soft: #8881; --faint: light-dark(#5c636a, #a3abb3); --link: light-dark(#1864ab, #74c0fc); }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.page { display: grid; grid-template-columns: 18rem minmax(0, 1fr); max-width: 80rem; margin: 0 auto; }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 2rem 1.25rem; border-inline-end: 1px solid var(--line); font-size: .875rem; }
nav h2 { margin: 1.5rem 0 .25rem; font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--faint); }
nav a { display: flex; gap: .5rem; align-items: baseline; padding: .3rem 0; color: inherit; }
nav .badge { flex: 0 0 3.4rem; text-align: center; }
.brand { margin: 0; font-size: 1.125rem; font-weight: 650; }
main { min-width: 0; padding: 2rem clamp(1.25rem, 4vw, 3.5rem) 6rem; }
h1 { margin: 0 0 1rem; font-size: 1.875rem; line-height: 1.2; }
main h2 { margin: 0 0 .5rem; font-size: 1.375rem; line-height: 1.3; }
h3 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
p { margin: .5rem 0; max-width: 46rem; }
dd p { margin: 0 0 .35rem; }
.endpoint, #schemas { margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.address { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-bottom: .75rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
.badge { display: inline-block; padding: .1em .55em; border-radius: .35em; font: 650 .6875rem/1.6 ui-monospace, monospace; color: #fff; background: #495057; }
.badge.get { background: #1864ab; }
.badge.post { background: #2b6f36; }
.badge.patch { background: #a34a00; }
.badge.delete { background: #b02a2a; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .875em; }
p code, summary code { padding: .1em .3em; border-radius: .3em; background: var(--soft); overflow-wrap: anywhere; }
pre code { font-size: 1em; }
.address code { padding: 0; background: none; font-size: 1em; }
pre { margin: 1rem 0; padding: .875rem 1rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; background: var(--soft); line-height: 1.5; }
dl { display: grid; grid-template-columns: minmax(10rem, 15rem) minmax(0, 1fr); margin: .5rem 0; border-bottom: 1px solid var(--line); }
dt, dd { margin: 0; padding: .5rem 0; border-top: 1px solid var(--line); }
dt { padding-inline-end: 1rem; overflow-wrap: anywhere; }
dd { font-size: .9375rem; }
.name { font-weight: 650; color: inherit; }
.type, .note { font-size: .8125rem; color: var(--faint); }
.strong { color: light-dark(#b02a2a, #ff8787); }
dl dl { grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); margin-top: .5rem; padding-inline-start: .875rem; border: 0; border-inline-start: 2px solid var(--line); }
dl dl dt { border-top: 0; } dl dl dd { border-top: 0; }
details { margin: .4rem 0; padding: .5rem .875rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { cursor: pointer; overflow-wrap: anywhere; font-size: .9375rem; }
details[open] > summary { margin-bottom: .5rem; }
.status { display: inline-block; min-width: 2.6rem; font: 650 .875rem ui-monospace, monospace; color: light-dark(#b02a2a, #ff8787); }
.status.good { color: light-dark(#2b6f36, #8ce99a); }
.schema { padding: .25rem 0 1rem; }
:target > h2, :target > h3 { text-decoration: underline; text-decoration-color: var(--link); text-underline-offset: .2em; }
@media (max-width: 52rem) {
  .page { display: block; }
  nav { position: static; height: auto; padding: 1.25rem; border-inline-end: 0; border-bottom: 1px solid var(--line); }
  dl, dl dl { display: block; }
  dl > dd { padding-top: 0; border-top: 0; }
}`;
