import { type Choice, MAX_CHOICES } from './field.ts';

/**
 * Two edits of the choices of a field in one: what either has added, removed, renamed or recoloured. Undefined when they clash:
 * both changed one choice to something different, one removed what the other changed, the names would not be unique any
 * more, or there would be too many. The order is mine where I have changed it, else theirs; what the other side has added comes last.
 */
export function mergeChoices(
  base: readonly Choice[],
  mine: readonly Choice[],
  theirs: readonly Choice[],
): Choice[] | undefined {
  const [inBase, inMine, inTheirs] = [byId(base), byId(mine), byId(theirs)];
  const merged = new Map<string, Choice>();
  for (const id of new Set([...inBase.keys(), ...inMine.keys(), ...inTheirs.keys()])) {
    const old = inBase.get(id);
    const [my, their] = [inMine.get(id), inTheirs.get(id)];
    const result = mergeOne(old, my, their);
    if (result === 'clash') return undefined;
    if (result) merged.set(id, result);
  }
  const reordered = !sameOrder(base, mine);
  const [first, second] = reordered ? [mine, theirs] : [theirs, mine];
  const order = new Set([...first, ...second].map(({ id }) => id));
  const result = [...order].flatMap((id) => merged.get(id) ?? []);
  const names = new Set(result.map(({ name }) => name));
  return names.size < result.length || result.length > MAX_CHOICES ? undefined : result;
}

function mergeOne(
  base: Choice | undefined,
  mine: Choice | undefined,
  theirs: Choice | undefined,
): Choice | 'clash' | undefined {
  if (!base) {
    return mine && theirs && !isSame(mine, theirs) ? 'clash' : (mine ?? theirs);
  }
  if (!mine || !theirs) {
    const left = mine ?? theirs;
    return left && !isSame(left, base) ? 'clash' : undefined;
  }
  const name = mergeValue(base.name, mine.name, theirs.name);
  const color = mergeValue(base.color, mine.color, theirs.color);
  return name && color ? { id: base.id, name: name.value, color: color.value } : 'clash';
}

function mergeValue<T>(base: T, mine: T, theirs: T): { value: T } | undefined {
  if (mine === theirs || theirs === base) return { value: mine };
  return mine === base ? { value: theirs } : undefined;
}

function isSame(a: Choice, b: Choice): boolean {
  return a.name === b.name && a.color === b.color;
}

function byId(choices: readonly Choice[]): Map<string, Choice> {
  return new Map(choices.map((choice) => [choice.id, choice]));
}

/** Whether those that both have stand in the same order. */
function sameOrder(a: readonly Choice[], b: readonly Choice[]): boolean {
  const [inA, inB] = [byId(a), byId(b)];
  const left = a.filter(({ id }) => inB.has(id));
  const right = b.filter(({ id }) => inA.has(id));
  return left.every(({ id }, index) => right[index]?.id === id);
}
