/** Joins class names; what is false or missing is left out. */
export function cls(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
