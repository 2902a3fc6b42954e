import type { Application } from '#main/app/inti.ts'
import { findUtuh, tempatKomputer } from '#main/backup/tempat-cadangan.ts'
import type { AppContext } from '#main/context/context.ts'
import { readTempat } from '#main/db/buku.ts'
import { type Kehilangan, readKehilangan } from '#main/db/kehilangan.ts'
import { nilaiSandi } from '#main/security/nilai-sandi.ts'
import { isRusak, toBerkasFailure } from '#main/toko/berkas-gagal.ts'
import { type CallName, contract, type InputOf, type OutputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { mayUse } from '#shared/contract/peran.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { banyakKata, empatKata } from '#shared/text/empat-kata.ts'
import { formatJam } from '#shared/text/jam.ts'
import { kalimatKehilangan } from '#shared/text/kehilangan.ts'
import { kalimatSandi } from '#shared/text/sandi.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { sandiLingkungan, variabelSandi } from '../../sandi-lingkungan.ts'
import { UsageError } from '../arguments.ts'
import { openApplicationFor } from '../open-application.ts'

/** The passphrase of this run. @throws UsageError when it is not given */
export function readSandi(): string {
  const sandi = sandiLingkungan()
  if (sandi) return sandi
  throw new UsageError(
    `Buku ini tersandi. Isi dulu variabel ${variabelSandi} dengan kata sandi, lalu jalankan perintahnya lagi.`,
  )
}

/** Makes the first account with the passphrase of the environment. @returns the recovery code */
export async function buatAkunPertama(
  { sesi }: Pick<Application, 'sesi'>,
  orang: Omit<AkunPertama, 'sandi'>,
): Promise<string> {
  const sandi = readSandi()
  const sebab = nilaiSandi(sandi, [orang.nama])
  if (sebab !== null) {
    const kata = empatKata(crypto.getRandomValues(new Uint16Array(banyakKata)))
    refuse(
      `Kata sandi dalam ${variabelSandi} belum dapat dipakai, jadi buku belum dibuat. ${kalimatSandi[sebab]} Misalnya empat kata ini: ${kata}`,
    )
  }
  return sesi.buat({ ...orang, sandi })
}
type AkunPertama = Parameters<Application['sesi']['buat']>[0]

const pindah =
  'Folder buku ini disalin atau dipindahkan sejak terakhir dibuka. Isinya utuh, dan mulai sekarang dicatat sebagai laptop tersendiri.'

export type Book = { readonly application: Application; readonly context: AppContext }

/**
 * Opens the book of a data folder with the passphrase of the environment, for one command, and closes it whatever
 * happens.
 *
 * @param name the call the command stands for: who may not make it in the window may not make it here
 * @param whenBroken answers in place of the work, where the book cannot be read: with the sentence that says so
 */
export async function withBook<T>(
  dataDir: string,
  name: CallName,
  work: (book: Book) => Promise<T> | T,
  whenBroken?: (pesan: string) => T,
): Promise<T> {
  const application = await openApplicationFor(dataDir, name)
  try {
    await signIn(application, dataDir)
    const context = application.buku()
    if (application.sesi.pindahLaptop()) process.stderr.write(`${pindah}\n`)
    if (!mayUse(context.pelaku().peran, contract[name].hak)) {
      refuse('Akun ini tidak boleh menjalankan perintah itu. Tidak ada yang berubah. Pakai kata sandi bidan.')
    }
    if (!whenBroken) tellKeadaan(context)
    return await work({ application, context })
  } catch (cause) {
    const failure = cause instanceof AppFailure ? cause : toBerkasFailure(cause)
    const isBroken = isRusak(failure) || isUnreadable(application)
    if (whenBroken && isBroken && failure?.error.code === 'berkas') return whenBroken(failure.error.pesan)
    throw cause
  } finally {
    application.close()
  }
}

/** What is said before every command: that the book can only be read, and, until somebody has looked, what may be missing. */
function tellKeadaan({ db }: AppContext): void {
  if (db.bacaSaja !== null) process.stderr.write(`${db.bacaSaja}\n`)
  const kehilangan = readKehilangan(db)
  if (kehilangan) process.stderr.write(`${sayKehilangan(kehilangan)}\n`)
}

/** What may be missing, as the command line says it. */
export function sayKehilangan(kehilangan: Kehilangan): string {
  const { terakhir, sisihan } = kehilangan
  const waktu = terakhir && `${formatTanggal(tanggalDari(terakhir))} pukul ${formatJam(new Date(terakhir))}`
  const berkas = sisihan === null ? '' : ` Berkas yang rusak disimpan di folder ${sisihan}.`
  return `${kalimatKehilangan(kehilangan, waktu)}${berkas} Sesudah dilihat: periksa --dilihat`
}

/** As `withBook`, for a book that has been given its place. */
export async function withReadyBook<T>(
  dataDir: string,
  name: CallName,
  work: (book: Book) => Promise<T> | T,
): Promise<T> {
  return withBook(dataDir, name, (book) => {
    if (readTempat(book.context.db) === null) {
      refuse(`Buku di folder ${dataDir} belum diberi tempat kerja. Jalankan perintah init, atau periksa --data.`)
    }
    return work(book)
  })
}

function isUnreadable({ sesi }: Application): boolean {
  return ['rusak', 'hilang', 'kunciHilang'].includes(sesi.keadaan().tahap)
}

/** Names the newest backup, and how to bring it back, where a book cannot be opened. */
function withBackupHint(cause: unknown, application: Application, dataDir: string): unknown {
  if (!(cause instanceof AppFailure && cause.error.code === 'berkas' && isUnreadable(application))) return cause
  const newest = findUtuh(tempatKomputer(dataDir), new Date())
  if (!newest) return cause
  const pesan = `${cause.error.pesan} Cadangan terakhir: cadangan pulihkan ${newest.path} --data FOLDER-BARU`
  return new AppFailure({ code: 'berkas', pesan }, { cause })
}

/** Signs in with the passphrase of the environment; a book of former times gets its first account by it. */
export async function signIn(application: Application, dataDir: string): Promise<void> {
  try {
    await openWithSandi(application, dataDir)
  } catch (cause) {
    throw withBackupHint(cause, application, dataDir)
  }
}

async function openWithSandi({ sesi }: Application, dataDir: string): Promise<void> {
  const { tahap, pesan } = sesi.keadaan()
  if (tahap === 'baru')
    refuse(`Belum ada buku di folder ${dataDir}. Buat dulu dengan perintah init, atau periksa --data.`)
  if (pesan !== null) throw new AppFailure({ code: 'berkas', pesan: `${dataDir}: ${pesan}` })
  if (tahap === 'polos') await convert(sesi)
  else if (!(await sesi.masukDenganSandi(readSandi()))) {
    refuse(`Kata sandi dalam ${variabelSandi} tidak cocok dengan akun mana pun. Buku tidak dibuka dan tidak berubah.`)
  }
}

async function convert(sesi: Application['sesi']): Promise<void> {
  const kode = await buatAkunPertama({ sesi }, { nama: 'Bidan', peran: 'bidan' })
  process.stderr.write(`Buku ini sekarang tersandi. Kode pemulihan, catat di kertas: ${kode}\n`)
}

/** Calls the application the way the window does: a call of the feature the book was opened for. */
export async function callBook<C extends CallName>(
  application: Pick<Application, 'dispatch'>,
  name: C,
  input: InputOf<C>,
): Promise<OutputOf<C>> {
  const envelope = await application.dispatch(name, input, { host: 'cli' })
  if (!envelope.ok) throw new AppFailure(envelope.error)
  return envelope.data as OutputOf<C>
}
