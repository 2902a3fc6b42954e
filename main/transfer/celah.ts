import type { Db } from '#main/toko/toko.ts'
import type { Celah } from '#shared/contract/kirim.ts'
import { decodeAsing } from './asing.ts'

type Row = {
  replika: string
  nomor: number
  sebelumnya: number | null
  nama: string
  menunggu: number
  ada: number
  asing: string | null
}

/** What waits for somebody to be connected, each named. */
function toCelahAsing({ nomor, nama: dari, asing }: Row, terhubung: ReadonlySet<string>): Celah[] {
  return decodeAsing(asing)
    .filter(({ fasilitasId }) => !terhubung.has(fasilitasId))
    .map(({ nama, kartu }) => {
      const lama = kartu?.jenis === 'puskesmas' ? ' dari buku yang lain' : ''
      const cara = kartu ? 'Cocokkan dulu keenam katanya' : 'Hubungkan dulu dengan kartunya'
      const kalimat = `Kiriman ${nomor} dari ${dari} membawa catatan ${nama}${lama}, yang belum terhubung dengan buku ini. ${cara}; catatan itu sudah disimpan, dan masuk sendiri sesudahnya. Yang tidak bergantung padanya sudah diterima.`
      return { dari, paket: null, kalimat, isiSudahAda: false }
    })
}

function toCelah(row: Row, terhubung: ReadonlySet<string>): Celah[] {
  const { nomor, sebelumnya, nama: dari, menunggu, ada } = row
  const isHilang = sebelumnya !== null && ada === 0
  if (isHilang && menunggu === 0) {
    const kalimat = `Kiriman ${sebelumnya} dari ${dari} belum diterima, tetapi isinya sudah ikut di kiriman ${nomor}. Tidak perlu berbuat apa-apa.`
    return [{ dari, paket: sebelumnya, kalimat, isiSudahAda: true }]
  }
  if (menunggu === 0) return []
  const asing = toCelahAsing(row, terhubung)
  if (asing.length > 0) return asing
  const what = isHilang
    ? `Kiriman ${sebelumnya} dari ${dari} belum diterima.`
    : `Ada catatan dari ${dari} yang belum diterima.`
  const kalimat = `${what} Kiriman ${nomor} sudah disimpan dan dipakai begitu yang kurang itu datang. Bila hilang, minta ${dari} mengirim ulang semuanya.`
  return [{ dari, paket: isHilang ? sebelumnya : null, kalimat, isiSudahAda: false }]
}

/** Packages that have not come though others that follow them have, and packages that wait for something. */
export function listCelah(db: Db): Celah[] {
  const rows = db.all<Row>(`SELECT p.replika, p.nomor, p.sebelumnya, p.tertunda IS NOT NULL AS menunggu, p.asing,
         coalesce(k.nama, f.nama, 'tempat lain') AS nama,
         EXISTS (SELECT 1 FROM paket_masuk l WHERE l.replika = p.replika AND l.nomor = p.sebelumnya) AS ada
       FROM paket_masuk p LEFT JOIN kenalan k ON k.fasilitas_id = p.fasilitas_id
       LEFT JOIN fasilitas f ON f.id = p.fasilitas_id ORDER BY nama, p.replika, p.nomor`)
  const terhubung = new Set(
    db.values<string>(
      'SELECT fasilitas_id FROM kenalan UNION SELECT fasilitas_id FROM pihak WHERE dipercaya IS NOT NULL',
    ),
  )
  return rows.flatMap((row) => toCelah(row, terhubung))
}
