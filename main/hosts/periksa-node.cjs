// Loaded before the program by the scripts of package.json, in words of long ago: an older Node cannot read the
// program at all, and would answer with a stack trace.
const { existsSync } = require('node:fs')
const { join } = require('node:path')

/** The Node that comes with the packages; it alone is tested. */
const diuji = 24

const own = process.versions.node
const sentence =
  Number.parseInt(own, 10) < diuji
    ? `Buku Pustu memerlukan Node ${diuji} atau lebih baru; yang dipakai sekarang ${own}. Data tidak diubah. Di Linux dan Windows Node itu ikut terpasang dengan: npm ci. Di komputer lain pasang dulu Node ${diuji}.`
    : existsSync(join(__dirname, '../../node_modules/zod'))
      ? null
      : 'Buku Pustu belum dipasang lengkap. Data tidak diubah. Jalankan dulu: npm ci'

if (sentence !== null) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
