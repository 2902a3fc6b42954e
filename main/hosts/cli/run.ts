import { listBingkai } from '#main/app/error-log.ts'
import { findBerkasDiJalan } from '#main/platform/make-folder.ts'
import { toBerkasFailure } from '#main/toko/berkas-gagal.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { type Pilihan, parseArguments, readWords, UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { antropometri } from './commands/antropometri.ts'
import { cadanganBuat, cadanganPeriksa, cadanganPulihkan } from './commands/cadangan.ts'
import { contoh } from './commands/contoh.ts'
import { imporBalita } from './commands/impor.ts'
import { imporCatatan } from './commands/impor-catatan.ts'
import { imporKartu } from './commands/impor-kartu.ts'
import { init } from './commands/init.ts'
import { kartuNilai } from './commands/kartu.ts'
import { konflikDaftar, konflikPilih } from './commands/konflik.ts'
import { laporanSkdn } from './commands/laporan.ts'
import { laporanDaftar, laporanFormulir } from './commands/laporan-formulir.ts'
import { periksa } from './commands/periksa.ts'
import { sisihanBiarkan, sisihanDaftar, sisihanTerima } from './commands/sisihan.ts'
import { usbDaftar, usbKenalan, usbLupakan, usbPerbaruiKunci, usbPercaya } from './commands/usb-hubungan.ts'
import { usbEkspor, usbImpor, usbPeriksa, usbTerima } from './commands/usb-kiriman.ts'
import { usbPindah } from './commands/usb-pindah.ts'

export type Output = { stdout(text: string): void; stderr(text: string): void }

const exitDone = 0
const exitRefused = 1
const exitUsage = 2
const exitFault = 3

/** In the order of the help. */
export const commands: readonly Command[] = [
  init,
  contoh,
  imporBalita,
  imporKartu,
  imporCatatan,
  laporanSkdn,
  laporanDaftar,
  laporanFormulir,
  cadanganBuat,
  cadanganPeriksa,
  cadanganPulihkan,
  periksa,
  usbKenalan,
  usbPercaya,
  usbDaftar,
  usbPerbaruiKunci,
  usbLupakan,
  usbPindah,
  usbEkspor,
  usbPeriksa,
  usbImpor,
  usbTerima,
  konflikDaftar,
  sisihanDaftar,
  sisihanTerima,
  sisihanBiarkan,
  konflikPilih,
  antropometri,
  kartuNilai,
]

const usages = commands.map((command) => command.usage)
/** Of all commands together: no name means a value in one and none in another. */
const semuaPilihan = Object.assign({}, ...commands.map(({ pilihan }) => pilihan)) as Pilihan
const bantuan = { nama: 'bantuan', pilihan: {} }
const help = `Buku Pustu. Pakai: npm run -s cli -- <perintah> [pilihan]\n\n${usages
  .map((usage) => `  ${usage}`)
  .join('\n')}\n\nPilihan umum: --data FOLDER (tempat buku), --json (jawaban sebagai JSON)\n`

function findCommand(words: readonly string[]): Command | undefined {
  const named = (nama: string) => commands.find((command) => command.nama === nama)
  return named(words.slice(0, 2).join(' ')) ?? named(words[0] ?? '')
}

export function explain(error: unknown): { code: number; sentence: string } {
  if (error instanceof UsageError) return { code: exitUsage, sentence: error.message }
  const refusal = error instanceof AppFailure ? error : toBerkasFailure(error)
  if (refusal) return { code: exitRefused, sentence: refusal.error.pesan }
  const place = error instanceof Error ? (listBingkai(error)[0] ?? '').trim() : ''
  const kind = error instanceof Error ? error.name : typeof error
  return {
    code: exitFault,
    sentence: `Ada yang tidak beres di dalam program (${kind} ${place}). Yang sudah tersimpan aman. Coba sekali lagi.`,
  }
}

/** A file named as the folder of the book would be taken for a damaged book. */
function refuseBerkasData(data: string): void {
  const berkas = findBerkasDiJalan(data)
  if (berkas === null) return
  const pesan = `${berkas} adalah berkas, bukan folder. Tidak ada yang berubah. Sebutkan folder untuk --data.`
  throw new AppFailure({ code: 'berkas', pesan })
}

/** Runs one command line and returns its exit code. */
export async function runCli(argv: readonly string[], output: Output): Promise<number> {
  try {
    const words = readWords(argv, semuaPilihan)
    if (words[0] === bantuan.nama) {
      const { json } = parseArguments(argv, bantuan)
      output.stdout(json ? `${JSON.stringify({ perintah: usages })}\n` : help)
      return exitDone
    }
    if (words.length === 0) throw new UsageError('Sebutkan perintahnya. Lihat: npm run -s cli -- bantuan')
    const command = findCommand(words)
    if (!command) throw new UsageError(`Perintah "${words.join(' ')}" tidak dikenal. Lihat: npm run -s cli -- bantuan`)
    const args = parseArguments(argv, command)
    const rest = args.words.slice(command.nama.split(' ').length)
    if (rest.length > 0 && !command.berkas)
      throw new UsageError(`Tidak jelas maksud "${rest.join(' ')}". Lihat: npm run -s cli -- bantuan`)
    refuseBerkasData(args.data)
    const answer = await command.run({ ...args, words: rest })
    output.stdout(args.json ? `${JSON.stringify(answer.json)}\n` : answer.text)
    if (answer.cacat === undefined) return exitDone
    output.stderr(`${answer.cacat}\n`)
    return exitRefused
  } catch (error) {
    const { code, sentence } = explain(error)
    output.stderr(`${sentence}\n`)
    return code
  }
}
