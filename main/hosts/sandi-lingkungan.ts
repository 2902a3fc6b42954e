/** Never an option: what stands on a command line is seen by every program of the computer. */
export const variabelSandi = 'BUKU_PUSTU_SANDI'

let diambil: string | undefined

/**
 * Takes the passphrase out of the environment. Called first by every program of ours that people start: whatever it
 * starts in turn, a browser or a tool of the system, would be given it along.
 */
export function ambilSandi(): void {
  diambil = process.env[variabelSandi] ?? diambil
  delete process.env[variabelSandi]
}

/** The passphrase this program was given; undefined when it was given none. */
export function sandiLingkungan(): string | undefined {
  return process.env[variabelSandi] ?? diambil
}
