import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { benchAntropometri } from './antropometri.bench.ts'
import type { Baris } from './baris.ts'
import { benchBuku } from './buku.bench.ts'
import { benchImpor } from './impor.bench.ts'
import { benchKabupaten } from './kabupaten.bench.ts'
import { benchKirim } from './kirim.bench.ts'
import { benchLaporan } from './laporan.bench.ts'
import { benchPeramban } from './peramban.bench.ts'
import { benchPuskesmas } from './puskesmas.bench.ts'
import { formatTabel, toJson } from './tabel.ts'

type Bench = {
  readonly nama: string
  readonly ukur: () => Promise<readonly Baris[]>
  /** Takes too long for every run: only where it is named. */
  readonly khusus?: true
}

const bench: readonly Bench[] = [
  { nama: 'z-score', ukur: async () => [benchAntropometri()] },
  { nama: 'buku', ukur: benchBuku },
  { nama: 'puskesmas', ukur: benchPuskesmas },
  { nama: 'laporan', ukur: benchLaporan },
  { nama: 'impor', ukur: benchImpor },
  { nama: 'kirim dan terima', ukur: benchKirim },
  { nama: 'jendela dan lembar penimbangan', ukur: benchPeramban },
  { nama: 'kabupaten', ukur: benchKabupaten, khusus: true },
]

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
process.exitCode = await main(values.json ?? false, positionals)

/** Says when other work shares the machine: then every figure is larger than it need be. Windows does not tell. */
function sayBusy(): void {
  const [load = 0] = loadavg()
  const inti = availableParallelism()
  if (load <= inti / 2) return
  process.stderr.write(
    `Mesin ini sedang sibuk (beban ${load.toFixed(1)} pada ${inti} inti): angka bisa lebih buruk dari biasanya.\n`,
  )
}

/**
 * Measures everything, or what is named, and judges nothing: the exit code is 1 only when a measurement itself failed.
 */
async function main(json: boolean, hanya: readonly string[]): Promise<number> {
  const rows: Baris[] = []
  let exitCode = 0
  sayBusy()
  const isDiminta = ({ nama, khusus }: Bench) =>
    hanya.length === 0 ? !khusus : hanya.some((kata) => nama.includes(kata))
  for (const { nama, ukur } of bench.filter(isDiminta)) {
    process.stderr.write(`mengukur ${nama} …\n`)
    try {
      rows.push(...(await ukur()))
    } catch (error) {
      process.stderr.write(`${nama}: ${error instanceof Error ? error.stack : String(error)}\n`)
      exitCode = 1
    }
  }
  process.stdout.write(json ? `${JSON.stringify(rows.map(toJson))}\n` : formatTabel(rows))
  return exitCode
}
