import { readFileSync, writeFileSync } from 'node:fs'
import { splitCsv } from '../../shared/domain/csv/split-csv.ts'

/** Compiles the schedules of this folder into one module: run `node resources/imunisasi/build.ts`. A test runs this again. */

const folder = new URL('.', import.meta.url)
const target = new URL('../../shared/domain/imunisasi/jadwal.generated.ts', import.meta.url)

function readRows(file: string): Readonly<Record<string, string>>[] {
  const [judul, ...baris] = splitCsv(readFileSync(new URL(file, folder), 'utf8'), { pemisah: ',' })
  return baris.map(({ sel }) => Object.fromEntries((judul?.sel ?? []).map((nama, i) => [nama, sel[i] ?? ''])))
}

const orNull = (text: string | undefined) => text || null
const list = (text: string | undefined) => (text ? text.split('|') : [])

/** "42h", "9b", and "6 bulan kalender" as "6k". */
function readJarak(text: string | undefined): string | null {
  if (!text) return null
  const jarak = text.replace(/^(\d+) bulan kalender$/, '$1k')
  if (!/^\d+[hbk]$/.test(jarak)) throw new Error(`jadwal.csv: ${text} is no age and no interval`)
  return jarak
}

function compileTempat(baris: Readonly<Record<string, string>>) {
  return {
    jadwal: baris.jadwal,
    seri: baris.seri,
    tempat: Number(baris.tempat),
    kode: baris.kode,
    nama: baris.nama,
    hidupSuntik: baris.hidup_suntik === 'ya',
    umurMin: readJarak(baris.umur_min),
    putihDari: readJarak(baris.putih_dari),
    putihSampai: readJarak(baris.putih_sampai),
    kejarDari: readJarak(baris.kejar_dari),
    stop: readJarak(baris.stop),
    interval: readJarak(baris.interval_min),
    mulai: orNull(baris.mulai),
    sampai: orNull(baris.sampai),
    lindung: readJarak(baris.lindung),
    himpunan: list(baris.himpunan),
    sebutan: list(baris.sebutan),
  }
}

function compileProvinsi(baris: Readonly<Record<string, string>>) {
  return {
    kode: baris.kode,
    nama: baris.nama,
    heksaMulai: orNull(baris.heksa_mulai),
    jeMulai: orNull(baris.je_mulai),
  }
}

/** The module as text. */
export function compileJadwal(): string {
  const tulis = (semua: readonly unknown[]) => semua.map((satu) => `  ${JSON.stringify(satu)},\n`).join('')
  return [
    '// Made by resources/imunisasi/build.ts from resources/imunisasi/*.csv. Do not edit; read it through jadwal.ts.\n',
    `export const isiJadwal = [\n${tulis(readRows('jadwal.csv').map(compileTempat))}] as const\n\n`,
    `export const isiProvinsi = [\n${tulis(readRows('provinsi.csv').map(compileProvinsi))}] as const\n`,
  ].join('')
}

if (import.meta.main) writeFileSync(target, compileJadwal())
