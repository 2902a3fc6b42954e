import type { Db } from '#main/db/open.ts'
import { prepare } from '#main/db/proyeksi.ts'
import type { Celah } from '#shared/contract/kirim.ts'

type Row = { replika: string; nomor: number; sebelumnya: number | null; nama: string; menunggu: number; ada: number }

function toCelah({ nomor, sebelumnya, nama: dari, menunggu, ada }: Row): Celah[] {
  const isHilang = sebelumnya !== null && ada === 0
  if (isHilang && menunggu === 0) {
    const kalimat = `Kiriman ${sebelumnya} dari ${dari} belum diterima, tetapi isinya sudah ikut di kiriman ${nomor}. Tidak perlu berbuat apa-apa.`
    return [{ dari, paket: sebelumnya, kalimat, isiSudahAda: true }]
  }
  if (menunggu === 0) return []
  const what = isHilang
    ? `Kiriman ${sebelumnya} dari ${dari} belum diterima.`
    : `Ada catatan dari ${dari} yang belum diterima.`
  const kalimat = `${what} Kiriman ${nomor} sudah disimpan dan dipakai begitu yang kurang itu datang. Bila hilang, minta ${dari} mengirim ulang semuanya.`
  return [{ dari, paket: isHilang ? sebelumnya : null, kalimat, isiSudahAda: false }]
}

/** Packages that have not come though others that follow them have, and packages that wait for something. */
export function listCelah(db: Db): Celah[] {
  const rows = prepare(
    db,
    `SELECT p.replika, p.nomor, p.sebelumnya, p.tertunda IS NOT NULL AS menunggu,
         coalesce(k.nama, f.nama, 'tempat lain') AS nama,
         EXISTS (SELECT 1 FROM paket_masuk l WHERE l.replika = p.replika AND l.nomor = p.sebelumnya) AS ada
       FROM paket_masuk p LEFT JOIN kenalan k ON k.fasilitas_id = p.fasilitas_id
       LEFT JOIN fasilitas f ON f.id = p.fasilitas_id ORDER BY nama, p.replika, p.nomor`,
  ).all() as Row[]
  return rows.flatMap(toCelah)
}
