import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Application, openApplication } from '#main/app/compose.ts'
import { createCadangan, periksaCadangan, unpackCadangan } from '#main/backup/cadangan.ts'
import { recordKejadian } from '#main/db/kejadian.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { addAnak, addPosyandu } from '#tests/helpers/fill-book.ts'
import { programOf } from '#tests/helpers/program.ts'
import { type AkhirKerja, pullSpread } from '#tests/helpers/pull-plug.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/** Times the plug is pulled; `npm run putus` pulls it more often. */
const kali = Number(process.env.PUSTU_PUTUS ?? 2)

let folder = ''
const dir = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-putus-kunci-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Seconds go by fast: what is tried here is no guessing. */
let detik = 0
const detak = () => (detik += 1_000)

async function enter(name: string): Promise<Application> {
  const application = openApplication({ dataDir: dir(name), detak })
  expect(await application.sesi.masukDenganSandi(sandiUji)).toBe(true)
  return application
}

/** A book large enough that its key is not changed in a moment, and two backups of it. @returns its recovery code */
async function makeBase(): Promise<string> {
  const application = openApplication({ dataDir: dir('awal') })
  const kode = await application.sesi.buat({ nama: 'Sri', peran: 'bidan', sandi: sandiUji })
  const { db } = application.buku()
  const melati = addPosyandu(db, 'Melati')
  for (let i = 0; i < 20; i++) addAnak(db, melati, `Anak ${i}`)
  db.transaction(() => {
    const rincian = { isi: 'x'.repeat(3_000) }
    for (let i = 0; i < 1_000; i++)
      recordKejadian(db, { waktu: '2026-11-24T03:42:00.000Z', akunId: 'program', jenis: 'kunci', rincian })
  })
  for (const day of [22, 23]) createCadangan(db, join(dir('awal'), 'cadangan'), new Date(`2026-11-${day}T10:42:00`))
  application.close()
  writeFileSync(dir('rencana.json'), JSON.stringify({ kunci: '', hariBukaId: '', baris: [] }))
  return kode
}

const entry = programOf('tests/helpers/anak-putus.ts')

/** Changes the key in a process of its own; `killAfterMs` after it began, the plug is pulled. */
function work(name: string, killAfterMs: number | null): Promise<AkhirKerja & { acked: number }> {
  const child = spawn(process.execPath, [entry, dir(name), 'gantiKunci'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, complaint, begun] = ['', '', 0]
  child.stderr.on('data', (text) => {
    complaint += String(text)
  })
  child.stdout.on('data', (text) => {
    out += String(text)
    if (begun > 0 || !out.startsWith('mulai')) return
    begun = performance.now()
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === null && code !== 0) return reject(new Error(complaint))
      const acked = out.split('\n').filter((line) => /^\d+$/.test(line)).length
      resolve({ selesai: out.includes('selesai'), acked, tookMs: performance.now() - begun })
    })
  })
}

const backups = (name: string) =>
  readdirSync(join(dir(name), 'cadangan'))
    .filter((file) => file.endsWith('.cadangan'))
    .map((file) => join(dir(name), 'cadangan', file))
const opensBackup = (path: string, secret: string) =>
  unpackCadangan(path, secret, detak).then(
    () => true,
    () => false,
  )

test(
  'the plug pulled while the book gets another key: it opens, whole, and in the end the code of before opens nothing',
  async () => {
    const kode = await makeBase()
    cpSync(dir('awal'), dir('utuh'), { recursive: true })
    const { tookMs } = await work('utuh', null)
    const whole = await enter('utuh')
    const { sidik } = periksaBuku(whole.buku().db)
    whole.close()
    const killed = await pullSpread({ kali, tookMs, dari: 0.1 }, async (ms, i) => {
      const name = `putus-${i}`
      cpSync(dir('awal'), dir(name), { recursive: true })
      const akhir = await work(name, ms)
      // One that was told of a new code can rely on it: the one before is gone from then on.
      const left = await Promise.all(backups(name).map((path) => opensBackup(path, sandiUji)))
      expect(left).toEqual([true, true])
      const application = await enter(name)
      expect(periksaBuku(application.buku().db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true, sidik })
      expect(existsSync(join(dir(name), 'kunci.json.baru'))).toBe(false)
      if (akhir.acked > 0) expect(await application.sesi.ujiKode(kode)).toBe(false)
      // The light is back, and she does it again.
      await application.sesi.kodeBaru(sandiUji)
      expect(await application.sesi.segelUlang()).toBe(0)
      application.close()
      for (const path of backups(name)) {
        expect(await opensBackup(path, kode)).toBe(false)
        const cadangan = await unpackCadangan(path, sandiUji, detak)
        expect(periksaCadangan(cadangan, dir('periksa')).benar).toBe(true)
      }
      expect(readdirSync(join(dir(name), 'cadangan')).filter((file) => file.startsWith('.'))).toEqual([])
      rmSync(dir(name), { recursive: true })
      return akhir
    })
    expect(killed).toBeGreaterThan(0)
  },
  300_000 + kali * 60_000,
)
