import { listBingkai } from '#main/app/error-log.ts'
import { findBerkasDiJalan } from '#main/platform/make-folder.ts'
import { toBerkasFailure } from '#main/toko/berkas-gagal.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { type Pilihan, parseArguments, readWords, UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { loadCommand, loadCommands } from './commands.ts'

export type Output = { stdout(text: string): void; stderr(text: string): void }

const exitDone = 0
const exitRefused = 1
const exitUsage = 2
const exitFault = 3

const bantuan = { nama: 'bantuan', pilihan: {} }
const tulisBantuan = (usages: readonly string[]) =>
  `Buku Pustu. Pakai: npm run -s cli -- <perintah> [pilihan]\n\n${usages
    .map((usage) => `  ${usage}`)
    .join('\n')}\n\nPilihan umum: --data FOLDER (tempat buku), --json (jawaban sebagai JSON)\n`

function findCommand(commands: readonly Command[], words: readonly string[]): Command | undefined {
  const named = (nama: string) => commands.find((command) => command.nama === nama)
  return named(words.slice(0, 2).join(' ')) ?? named(words[0] ?? '')
}

/** The command of a line; null: the help is asked for. @throws UsageError where it names none */
async function readCommand(argv: readonly string[]): Promise<Command | null> {
  const first = await loadCommand(argv)
  if (first) return first
  const commands = await loadCommands()
  // Of all commands together: no name means a value in one and none in another.
  const words = readWords(argv, Object.assign({}, ...commands.map(({ pilihan }) => pilihan)) as Pilihan)
  if (words[0] === bantuan.nama) return null
  if (words.length === 0) throw new UsageError('Sebutkan perintahnya. Lihat: npm run -s cli -- bantuan')
  const command = findCommand(commands, words)
  if (!command) throw new UsageError(`Perintah "${words.join(' ')}" tidak dikenal. Lihat: npm run -s cli -- bantuan`)
  return command
}

async function help(argv: readonly string[]): Promise<string> {
  const { json } = parseArguments(argv, bantuan)
  const usages = (await loadCommands()).map(({ usage }) => usage)
  return json ? `${JSON.stringify({ perintah: usages })}\n` : tulisBantuan(usages)
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
    const command = await readCommand(argv)
    if (command === null) {
      output.stdout(await help(argv))
      return exitDone
    }
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
