/** Sets a number off from the Chinese beside it, as all our Chinese does: the platform's own words for times do not. */
export function spaceNumbers(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ").replace(/(?<=\p{Script=Han})(\d)/gu, " $1");
}
