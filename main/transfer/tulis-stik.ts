import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { isRunning } from '#main/platform/is-running.ts'
import type { StikBerkas } from '#main/platform/stik-berkas.ts'
import { diskCodeOf } from '#main/toko/berkas-gagal.ts'
import { AppFailure } from '#shared/contract/errors.ts'

/** Bytes written or read between two looks at whether somebody cancelled. */
const potongan = 256 * 1024
/** The largest file FAT32 holds. Bytes. @source Microsoft, FAT: General Overview of On-Disk Format 1.03, 6.6 (32-bit file size) */
const terbesarFat32 = 2 ** 32 - 1

/** Half-written files of ours, by the process that writes them; other files are never touched. */
const draftOf = (nama: string) => `~${process.pid}-${nama}.sementara`
const draftPattern = /^~(\d+)-.*\.bukupustu(?:-kartu|-terima)?\.sementara$/

const aman = 'Yang sudah tersimpan di buku ini aman, dan berkas lain di flashdisk tidak disentuh.'

/** A failure the system would tell by this code. */
const asDisk = (code: string) => Object.assign(new Error(`A stick takes no more: ${code}`), { code })

function toFailure(cause: unknown, nama: string): unknown {
  if (cause instanceof AppFailure) return cause
  const code = diskCodeOf(cause)
  if (!/^E[A-Z0-9]+$/.test(code)) return cause
  const say = (apa: string, lakukan: string) =>
    new AppFailure({ code: 'berkas', pesan: `${nama} belum ditulis: ${apa}. ${aman} ${lakukan}` }, { cause })
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code))
    return say('flashdisk penuh', 'Kosongkan sedikit, atau pakai flashdisk lain.')
  if (/^(EROFS|EACCES|EPERM)$/.test(code))
    return say('flashdisk terkunci, tidak dapat ditulisi', 'Geser tombol kuncinya, atau pakai flashdisk lain.')
  return say('flashdisk tercabut atau rusak', 'Pasang lagi lalu ulangi, atau pakai flashdisk lain.')
}

function dropDrafts(stik: StikBerkas, folder: string): void {
  for (const name of stik.list(folder)) {
    const pid = draftPattern.exec(name)?.[1]
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) stik.remove(join(folder, name))
  }
}

function writeDraft(
  stik: StikBerkas,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  progress: (bytes: number) => void,
): void {
  const handle = stik.create(path)
  try {
    for (let at = 0; at < bytes.length; ) {
      const count = stik.write(handle, bytes.subarray(at, at + potongan))
      if (count === 0) throw asDisk('ENOSPC')
      at += count
      progress(at)
    }
    stik.flush(handle)
  } finally {
    stik.close(handle)
  }
}

/** SHA-256 and length of what the stick gives back. */
function readBack(
  stik: StikBerkas,
  path: string,
  progress: (bytes: number) => void,
): { sidik: string; ukuran: number } {
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(potongan)
  let ukuran = 0
  const handle = stik.open(path)
  try {
    for (let count = stik.read(handle, buffer); count > 0; count = stik.read(handle, buffer)) {
      hash.update(buffer.subarray(0, count))
      ukuran += count
      progress(ukuran)
    }
  } finally {
    stik.close(handle)
  }
  return { sidik: hash.digest('hex'), ukuran }
}

const berbeda = (nama: string) =>
  new AppFailure({
    code: 'berkas',
    pesan: `Isi ${nama} di flashdisk tidak sama dengan buku ini, jadi belum dianggap terkirim. ${aman} Coba flashdisk lain.`,
  })

/** A name nothing on the stick has yet: "a.bukupustu", "a-2.bukupustu", … */
function freeName(stik: StikBerkas, folder: string, nama: string): string {
  const dot = nama.lastIndexOf('.')
  for (let turn = 1; ; turn++) {
    const name = turn === 1 ? nama : `${nama.slice(0, dot)}-${turn}${nama.slice(dot)}`
    if (!stik.exists(join(folder, name))) return name
  }
}

export type TulisStik = {
  readonly folder: string
  /** The name it should get; where that is taken, a number is added: a file is never rewritten. */
  readonly nama: string
  readonly bytes: Uint8Array
  /** Told what was written and read back so far; it may throw to cancel. Bytes. */
  readonly progress: (ditulis: number, dibaca: number) => void
}

/**
 * Writes a file to a stick: under a temporary name, flushed, read back and compared, and only then its name.
 *
 * @returns the name it got
 * @throws AppFailure with a sentence when the stick does not take it; then it holds nothing under that name
 */
export function tulisStik(stik: StikBerkas, { folder, nama, bytes, progress }: TulisStik): string {
  if (bytes.length > terbesarFat32) throw toFailure(asDisk('EFBIG'), nama)
  const draft = join(folder, draftOf(nama))
  let made = draft
  try {
    dropDrafts(stik, folder)
    writeDraft(stik, { path: draft, bytes }, (count) => progress(count, 0))
    const back = readBack(stik, draft, (count) => progress(bytes.length, count))
    if (back.ukuran !== bytes.length || back.sidik !== createHash('sha256').update(bytes).digest('hex'))
      throw berbeda(nama)
    const name = freeName(stik, folder, nama)
    stik.rename(draft, join(folder, name))
    made = join(folder, name)
    stik.flushFolder(folder)
    return name
  } catch (cause) {
    try {
      stik.remove(made)
    } catch {
      // The stick that failed may be gone; what is left on it is removed when it is written to again.
    }
    throw toFailure(cause, nama)
  }
}
