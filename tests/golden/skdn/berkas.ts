import ExcelJS from 'exceljs'
import type { BarisBerkas } from './oracle.ts'

/** Writes register rows as the export of e-PPGBM does: its header, its spelling, its mixture of formats. */

const KEPALA = [
  ...[
    'No',
    'NIK',
    'Nama',
    'JK',
    'Tgl Lahir',
    'BB Lahir',
    'TB Lahir',
    'Nama Ortu',
    'Prov',
    'Kab/Kota',
    'Kec',
    'Pukesmas',
  ],
  ...[
    'Desa/Kel',
    'Posyandu',
    'RT',
    'RW',
    'Alamat',
    'Usia Saat Ukur',
    'Tanggal Pengukuran',
    'Berat',
    'Tinggi',
    'Cara Ukur',
  ],
  ...[
    'LiLA',
    'BB/U',
    'ZS BB/U',
    'TB/U',
    'ZS TB/U',
    'BB/TB',
    'ZS BB/TB',
    'Naik Berat Badan',
    'Jml Vit A',
    'KPSP',
    'KIA',
  ],
  ...['Kelas Ibu Balita', 'MBG', 'Detail'],
]
const JUDUL = 'Data tanggal : 2026-11-02'

function tanggalTulis(iso: string, cara: number): string {
  const [tahun = '', bulan = '', hari = ''] = iso.split('-')
  if (cara % 4 === 1) return `${hari}/${bulan}/${tahun}`
  if (cara % 4 === 2) return `${hari}-${bulan}-${tahun}`
  if (cara % 4 === 3) return `${Number(hari)}/${Number(bulan)}/${tahun}`
  return iso
}

function koma(angka: string): string {
  return angka.replace('.', ',')
}

function isiBaris(baris: BarisBerkas, nomor: number): Record<string, string> {
  return {
    No: String(nomor + 1),
    NIK: baris.nik,
    Nama: baris.nama,
    JK: baris.jk,
    'Tgl Lahir': tanggalTulis(baris.lahir, nomor),
    'BB Lahir': '-',
    'Nama Ortu': baris.namaOrtu,
    Prov: 'Contoh',
    'Kab/Kota': 'Tirtasari',
    Kec: 'Wonorejo',
    Pukesmas: 'Wonorejo',
    'Desa/Kel': 'Sumberagung',
    Posyandu: baris.posyandu,
    RT: '01',
    RW: '02',
    'Tanggal Pengukuran': tanggalTulis(baris.tanggal, Math.floor(nomor / 3)),
    Berat: baris.berat === '' ? (nomor % 2 === 0 ? '-' : '') : koma(baris.berat),
    Tinggi: koma(baris.tinggi),
    'Cara Ukur': baris.caraUkur,
    'Naik Berat Badan': ['-', 'N', 'T', 'O'][nomor % 4] ?? '-',
    KIA: baris.kia,
  }
}

/** Semicolons between the cells, as Excel writes where the comma is the decimal mark. */
export function tulisCsv(baris: readonly BarisBerkas[]): string {
  const garis = baris.map((b, nomor) => {
    const isi = isiBaris(b, nomor)
    return KEPALA.map((kolom) => isi[kolom] ?? '').join(';')
  })
  return `${[JUDUL, KEPALA.join(';'), ...garis].join('\r\n')}\r\n`
}

/** Dates partly as cells of type date, weights partly as numbers. */
export async function tulisXlsx(baris: readonly BarisBerkas[]): Promise<Buffer> {
  const buku = new ExcelJS.Workbook()
  const lembar = buku.addWorksheet('Status Gizi')
  lembar.addRow([JUDUL])
  lembar.addRow(KEPALA)
  baris.forEach((b, nomor) => {
    const isi = isiBaris(b, nomor)
    const sel: (string | number | Date)[] = KEPALA.map((kolom) => isi[kolom] ?? '')
    if (nomor % 5 === 0) sel[KEPALA.indexOf('Tgl Lahir')] = new Date(`${b.lahir}T00:00:00Z`)
    if (nomor % 3 === 0) sel[KEPALA.indexOf('Tanggal Pengukuran')] = new Date(`${b.tanggal}T00:00:00Z`)
    if (b.berat !== '' && nomor % 2 === 0) sel[KEPALA.indexOf('Berat')] = Number(b.berat)
    lembar.addRow(sel)
  })
  return Buffer.from(await buku.xlsx.writeBuffer())
}
