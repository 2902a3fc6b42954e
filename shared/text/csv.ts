/** What a spreadsheet would take for a formula. */
const awalRumus = /^[=+\-@\t\r]/

/**
 * A cell as text that no spreadsheet reckons with: what looks like a formula stands behind an apostrophe. A number keeps
 * its sign.
 */
export function amanRumus(teks: string): string {
  return awalRumus.test(teks) && !/^[+-]?\d+(?:[.,]\d+)*$/.test(teks) ? `'${teks}` : teks
}

function kutip(teks: string): string {
  return /[";\n\r]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks
}

/** A table as a file Excel opens as it is here: semicolons, for the comma is the decimal sign. */
export function tulisCsv(baris: readonly (readonly string[])[]): string {
  return `\uFEFF${baris.map((sel) => sel.map((teks) => kutip(amanRumus(teks))).join(';')).join('\r\n')}\r\n`
}
