/** Words too common to tell answers apart. */
const idle = new Set(
  "a an and are at be can do does for have how i in is it many me much my of on or our the to we what when with you your".split(
    " ",
  ),
);

/** The words of a text that say something, without accents, plural s and punctuation. */
export function words(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9$ ]+/g, " ");
  return plain
    .split(/\s+/)
    .filter((word) => word !== "" && !idle.has(word))
    .map(stem);
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:ies|es|s)$/, "") : word;
}

/** True when every word asked for begins a word of the text; a question of idle words matches all. */
export function matches(asked: string, text: string): boolean {
  const have = words(text);
  return words(asked).every((word) => have.some((candidate) => candidate.startsWith(word)));
}
