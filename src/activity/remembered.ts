/** More texts are not remembered. */
const MOST = 10_000;

/** A function of texts whose answers are remembered: names come again and again. */
export function remembered(of: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = of(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
