import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { createCadangan } from '#main/backup/cadangan.ts'
import { restoreCadangan } from '#main/backup/pulihkan.ts'
import { tempatKomputer } from '#main/backup/tempat-cadangan.ts'
import { ensureReplica } from '#main/db/journal.ts'
import { openDatabase } from '#main/db/open.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { backUp } from '#main/features/cadangan/salin.ts'
import { writeGantungan } from '#main/security/berkas-gantungan.ts'
import { createGantungan } from '#main/security/gantungan.ts'
import type { Db } from '#main/toko/toko.ts'
import { addAnak, addPosyandu } from '#tests/helpers/fill-book.ts'

/** Backups on disks that are full or cannot be written: the sentence, the old backup, and nothing half made. */

// Only root may mount; the checks on a developer's own machine go without.
const mayMount = process.platform === 'linux' && process.getuid?.() === 0

const [kunci, now] = [randomBytes(32), new Date('2026-11-24T10:42:05')]
let folder = ''
let mounted: string[] = []
let db: Db
const dir = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-diska-'))
})
afterEach(() => {
  db.close()
  for (const place of mounted) execFileSync('umount', [place])
  mounted = []
  rmSync(folder, { recursive: true, force: true })
})

function mount(name: string, megabytes: number): string {
  mkdirSync(dir(name), { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir(name)])
  mounted.push(dir(name))
  return dir(name)
}
const remount = (place: string, option: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${option}`, place])

/** Takes every free byte of a disk. */
function fillDisk(place: string): string {
  const path = join(place, 'pengisi')
  for (const size of [1 << 16, 1 << 12, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' })
    } catch {
      // Full for pieces of this size.
    }
  }
  return path
}

function openBuku(dataDir: string): void {
  db = openDatabase(dataDir, kunci)
  writeGantungan(dataDir, createGantungan())
  ensureReplica(db, 'uji')
  const melati = addPosyandu(db, 'Melati')
  for (let i = 0; i < 50; i++) addAnak(db, melati, `Anak ${i}`)
}
const tempatnyaPenuh = /Cadangan belum dibuat.*tempatnya penuh.*cadangan yang lama tetap aman/
const drafts = (place: string) => readdirSync(place).filter((name) => name.startsWith('.'))

describe.skipIf(!mayMount)('a backup', () => {
  test('onto a stick that fills says so, keeps the one before, and leaves nothing half made', () => {
    openBuku(dir('buku'))
    const stick = mount('flashdisk', 2)
    const before = createCadangan(db, stick, now)
    fillDisk(stick)
    expect(() => createCadangan(db, stick, now)).toThrow(tempatnyaPenuh)
    expect(readdirSync(stick).sort()).toEqual([basename(before.berkas), 'pengisi'])
    expect(openCadangan(readCadangan(before.berkas), kunci)).toMatchObject({ orang: 50 })
    expect(drafts(dir('buku'))).toEqual([])
  })

  test('onto a stick that cannot be written says so', () => {
    openBuku(dir('buku'))
    const stick = mount('flashdisk', 4)
    remount(stick, 'ro')
    expect(() => createCadangan(db, stick, now)).toThrow(/tempatnya tidak dapat ditulisi/)
    expect(drafts(dir('buku'))).toEqual([])
  })

  test('of a book on a full disk still goes onto a stick', () => {
    const disk = mount('diska', 6)
    openBuku(join(disk, 'buku'))
    const filler = fillDisk(disk)
    const stick = { id: 'flashdisk-A1', nama: 'BIDAN', folder: dir('flashdisk') }
    const { berkas, sidik } = backUp(db, stick, { now, akunId: 'bidan' })
    expect(openCadangan(readCadangan(berkas), kunci)).toMatchObject({ orang: 50, sidik })
    expect(readdirSync(stick.folder)).toEqual([basename(berkas)])
    expect(() => backUp(db, tempatKomputer(db.dataDir), { now, akunId: 'bidan' })).toThrow(tempatnyaPenuh)
    expect(drafts(db.dataDir)).toEqual([])
    rmSync(filler)
    expect(periksaBuku(db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
  })

  test('that is brought back where it does not fit leaves no book, and can be brought back there later', () => {
    openBuku(dir('buku'))
    const { berkas, sidik } = createCadangan(db, dir('cadangan'), now)
    const terbaca = readCadangan(berkas)
    const cadangan = { terbaca, kunci, isi: openCadangan(terbaca, kunci) }
    const disk = mount('lain', 4)
    const filler = fillDisk(disk)
    const target = join(disk, 'pulih')
    expect(() => restoreCadangan(cadangan, target)).toThrow()
    expect(existsSync(join(target, 'buku.sqlite'))).toBe(false)
    rmSync(filler)
    expect(restoreCadangan(cadangan, target)).toMatchObject({ sidik })
  })
})
