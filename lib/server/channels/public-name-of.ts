/** What public names are compared by: without regard to case, and to how accents were typed. [CH2] */
export function publicNameOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
