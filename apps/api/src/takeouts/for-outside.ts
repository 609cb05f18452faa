const ADDRESS = /\b(?:https?:\/\/|www\.|mailto:)\S*[^\s.,;:!?)\]'"’”]/giu
const LEFT_OUT = '[…]'
const SOMEBODY = '[a participant]'

/**
 * Words made fit to leave the room, as an editor would: where they name somebody who is or was in it, a participant stands in brackets;
 * an address, which may lead back to the room or to somebody's employer, is left out.
 */
export function forOutside(words: string, names: string[]): string {
  const withoutAddresses = words.replaceAll(ADDRESS, LEFT_OUT)
  return names.length === 0 ? withoutAddresses : withoutAddresses.replaceAll(mentions(names), SOMEBODY)
}

/** Any of the names as words of their own, however spaced and capitalised. Longer ones first: "Ana Silva Reis" is one person. */
function mentions(names: string[]): RegExp {
  const spelt = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      name
        .split(/\s+/)
        .map((part) => RegExp.escape(part))
        .join('\\s+'),
    )
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelt.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}
