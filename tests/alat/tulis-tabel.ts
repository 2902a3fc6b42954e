import { type NamaCatatan, namaCatatan } from '#shared/catatan/daftar.ts'
import { tabelCatatan } from '../helpers/tabel-catatan.ts'

/** Prints the tables of described kinds of record, to be pasted into a migration: `npm run -s tabel -- kunjungan_nifas`. */
const diminta = process.argv.slice(2)
const lain = diminta.filter((nama) => !namaCatatan.includes(nama as NamaCatatan))
if (diminta.length === 0 || lain.length > 0) {
  process.stderr.write(`Sebutkan jenis catatan. Yang dikenal: ${namaCatatan.join(', ')}.\n`)
  process.exitCode = 1
} else {
  process.stdout.write(diminta.map((nama) => tabelCatatan(nama as NamaCatatan)).join('\n'))
}
