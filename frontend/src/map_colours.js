// Colours of the map: sectors apart for people who see few colours too, communes from light to dark.
const SECTORS = ["education", "vocational", "health", "culture", "information", "science", "agriculture", "social", "economic", ""];
const COLOURS = ["#0b5fa5", "#00838f", "#c62828", "#7b3fa0", "#5d4037", "#37474f", "#2e7d32", "#ad1457", "#b35900", "#6b7682"];
const SHADES = ["#ffffff", "#e3eef8", "#c3dbef", "#9cc3e3", "#74a9d4"];

export const SECTOR_COLOURS = { ...COLOURS, ...Object.fromEntries(SECTORS.map((sector, at) => [sector, COLOURS[at]])) };

// Nothing, and up to four steps with about as many communes each.
export function shadesFor(numbers) {
  const some = numbers.filter((n) => n > 0).sort((one, other) => one - other);
  const steps = [...new Set([0.25, 0.5, 0.75, 1].map((part) => some[Math.ceil(some.length * part) - 1]))].filter((n) => n > 0);
  const shades = [{ from: 0, to: 0, colour: SHADES[0] }];
  for (const [at, to] of steps.entries()) shades.push({ from: shades[at].to + 1, to, colour: SHADES[at + 1] });
  return shades;
}

export function colourOf(number, shades) {
  return (shades.find(({ to }) => number <= to) ?? shades.at(-1)).colour;
}
