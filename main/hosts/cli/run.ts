import { listBingkai } from '#main/app/error-log.ts'
import { toBerkasFailure } from '#main/db/berkas-gagal.ts'
import { findBerkasDiJalan } from '#main/platform/make-folder.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import type { Answer } from './answer.ts'
import { type Arguments, parseArguments, UsageError } from './arguments.ts'
import { runAntropometri } from './commands/antropometri.ts'
import { runCadanganBuat, runCadanganPeriksa, runCadanganPulihkan } from './commands/cadangan.ts'
import { runContoh } from './commands/contoh.ts'
import { runImpor } from './commands/impor.ts'
import { runInit } from './commands/init.ts'
import { runKonflikDaftar, runKonflikPilih } from './commands/konflik.ts'
import { runLaporan } from './commands/laporan.ts'
import { runPeriksa } from './commands/periksa.ts'
import { runSisihanBiarkan, runSisihanDaftar, runSisihanTerima } from './commands/sisihan.ts'
import {
  runUsbDaftar,
  runUsbEkspor,
  runUsbImpor,
  runUsbKenalan,
  runUsbLupakan,
  runUsbPerbaruiKunci,
  runUsbPercaya,
  runUsbPeriksa,
  runUsbTerima,
} from './commands/usb.ts'

export type Output = { stdout(text: string): void; stderr(text: string): void }

type Command = {
  readonly usage: string /** Takes a file behind its name. */
  readonly berkas?: true
  readonly run: (args: Arguments) => Promise<Answer> | Answer
}

const exitDone = 0
const exitRefused = 1
const exitUsage = 2
const exitFault = 3

const commands: Readonly<Record<string, Command>> = {
  init: {
    usage:
      'init --jenis pustu|ponkesdes|puskesmas --nama … --kabupaten … --kecamatan … --puskesmas … [--desa …]   membuat buku baru',
    run: runInit,
  },
  contoh: {
    usage: 'contoh [--balita 420] [--bulan 24] [--benih 7] [--sampai 2026-10]   mengisi buku dengan data contoh',
    run: runContoh,
  },
  'impor balita': {
    usage:
      'impor balita BERKAS [--lembar NAMA] [--uji]   memasukkan unduhan e-PPGBM (.xlsx, .csv); --uji hanya mencoba, --lembar memilih lembar lain dari buku kerjanya',
    berkas: true,
    run: runImpor,
  },
  'laporan skdn': {
    usage: 'laporan skdn --bulan 2026-10 [--posyandu NAMA] [--ke FOLDER]   laporan SKDN, F1 dan F2',
    run: runLaporan,
  },
  'cadangan buat': {
    usage: 'cadangan buat --ke FOLDER   menyalin buku ke satu berkas tersandi',
    run: runCadanganBuat,
  },
  'cadangan periksa': {
    usage: 'cadangan periksa BERKAS   membuka cadangan dan memeriksa isinya, tanpa mengubah apa pun',
    berkas: true,
    run: runCadanganPeriksa,
  },
  'cadangan pulihkan': {
    usage: 'cadangan pulihkan BERKAS --data FOLDER   mengembalikan buku dari cadangan ke folder kosong',
    berkas: true,
    run: runCadanganPulihkan,
  },
  periksa: {
    usage:
      'periksa [--dilihat]   memeriksa seluruh buku: berkas, riwayat, jumlah, kode isi; --dilihat: isian yang mungkin hilang sudah dilihat',
    run: runPeriksa,
  },
  'usb kenalan': {
    usage: 'usb kenalan --ke BERKAS   menyimpan kartu buku ini, untuk dihubungkan dengan buku lain',
    run: runUsbKenalan,
  },
  'usb percaya': {
    usage:
      'usb percaya BERKAS|--menunggu NAMA [--kata "enam kata"] [--uji]   menghubungkan buku lain lewat kartunya, atau lewat kartu yang ikut kiriman; ditolak bila katanya lain; --uji hanya menampilkan katanya',
    berkas: true,
    run: runUsbPercaya,
  },
  'usb daftar': {
    usage: 'usb daftar   yang terhubung dengan buku ini dan yang ditunggu, dengan enam kata masing-masing',
    run: runUsbDaftar,
  },
  'usb perbarui-kunci': {
    usage:
      'usb perbarui-kunci   membuat kunci kiriman baru, ditandatangani yang lama; kartu barunya dibawa lagi ke buku yang terhubung',
    run: runUsbPerbaruiKunci,
  },
  'usb lupakan': {
    usage: 'usb lupakan NAMA   memutuskan hubungan: kirimannya sejak sekarang ditolak',
    berkas: true,
    run: runUsbLupakan,
  },
  'usb ekspor': {
    usage:
      'usb ekspor --untuk NAMA --ke FOLDER-YANG-ADA [--bulan 2026-10] [--ulang]   menulis kiriman tersegel; --bulan membekukan laporannya, --ulang mengirim semuanya',
    run: runUsbEkspor,
  },
  'usb periksa': {
    usage: 'usb periksa BERKAS   memeriksa kiriman tanpa menerimanya',
    berkas: true,
    run: runUsbPeriksa,
  },
  'usb impor': {
    usage: 'usb impor BERKAS…   menerima kiriman dan menulis tanda terima di sebelahnya',
    berkas: true,
    run: runUsbImpor,
  },
  'usb terima': {
    usage: 'usb terima BERKAS   membaca tanda terima',
    berkas: true,
    run: runUsbTerima,
  },
  'konflik daftar': {
    usage: 'konflik daftar   isian yang dicatat berbeda di dua laptop',
    run: runKonflikDaftar,
  },
  'sisihan daftar': {
    usage: 'sisihan daftar   catatan yang datang tetapi tidak dihitung, karena bukan milik penulisnya',
    run: runSisihanDaftar,
  },
  'sisihan terima': {
    usage: 'sisihan terima NOMOR   menerimanya atas nama Puskesmas; nomornya dari sisihan daftar',
    berkas: true,
    run: runSisihanTerima,
  },
  'sisihan biarkan': {
    usage: 'sisihan biarkan NOMOR   membiarkannya: tetap tidak dihitung, dan hilang dari daftar',
    berkas: true,
    run: runSisihanBiarkan,
  },
  'konflik pilih': {
    usage: 'konflik pilih NOMOR [--isian NAMA]   memilih catatan yang benar; nomornya dari konflik daftar',
    berkas: true,
    run: runKonflikPilih,
  },
  antropometri: {
    usage: 'antropometri MASUK.csv --ke KELUAR.csv [--rujukan 2007]   z-score banyak anak sekaligus',
    berkas: true,
    run: runAntropometri,
  },
}

const usages = Object.values(commands).map((command) => command.usage)
const help = `Buku Pustu. Pakai: npm run -s cli -- <perintah> [pilihan]\n\n${usages
  .map((usage) => `  ${usage}`)
  .join('\n')}\n\nPilihan umum: --data FOLDER (tempat buku), --json (jawaban sebagai JSON)\n`

function findCommand(words: readonly string[]): { command: Command; rest: number } | null {
  for (const rest of [2, 1]) {
    const name = words.slice(0, rest).join(' ')
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command) return { command, rest }
  }
  return null
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
    const args = parseArguments(argv)
    if (args.words[0] === 'bantuan') {
      output.stdout(args.json ? `${JSON.stringify({ perintah: usages })}\n` : help)
      return exitDone
    }
    if (args.words.length === 0) throw new UsageError('Sebutkan perintahnya. Lihat: npm run -s cli -- bantuan')
    const found = findCommand(args.words)
    if (!found)
      throw new UsageError(`Perintah "${args.words.join(' ')}" tidak dikenal. Lihat: npm run -s cli -- bantuan`)
    const words = args.words.slice(found.rest)
    if (words.length > 0 && !found.command.berkas)
      throw new UsageError(`Tidak jelas maksud "${words.join(' ')}". Lihat: npm run -s cli -- bantuan`)
    refuseBerkasData(args.data)
    const answer = await found.command.run({ ...args, words })
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
