import ExcelJS from 'exceljs'

/** The heading of an e-PPGBM export, older variant, spelt as exported. */
export const judulEppgbm = [
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
  'LiLA',
  'BB/U',
  'ZS BB/U',
  'TB/U',
  'ZS TB/U',
  'BB/TB',
  'ZS BB/TB',
  'Naik Berat Badan',
  'PMT Diterima (kg)',
  'Jml Vit A',
  'KPSP',
  'KIA',
  'Detail',
] as const

export type IsiSel = ExcelJS.CellValue
/** A row by heading; what is not named stays "-" as the export writes it. */
export type IsiBaris = Partial<Record<(typeof judulEppgbm)[number], IsiSel>>

/** Ayu of Melati 1, a girl born 10-01-2025, weighed 12-06-2025 with 7,0 kg. */
export const ayu: IsiBaris = {
  NIK: '3507125001250001',
  Nama: 'AYU LESTARI',
  JK: 'P',
  'Tgl Lahir': '2025-01-10',
  'BB Lahir': '3,1',
  'TB Lahir': 49,
  'Nama Ortu': 'BUDI/SITI AMINAH',
  'Desa/Kel': 'SUMBERAGUNG',
  Posyandu: 'MELATI 1',
  RT: '01',
  RW: '02',
  'Tanggal Pengukuran': '2025-06-12',
  Berat: '7,0',
  Tinggi: '64,5',
  'Cara Ukur': 'Terlentang',
  KIA: 'Ya',
}

/** Bimo of Mawar, a boy born 05-03-2025 without NIK. */
export const bimo: IsiBaris = {
  Nama: 'BIMO PRASETYO',
  JK: 'L',
  'Tgl Lahir': '05/03/2025',
  'Nama Ortu': 'RINA',
  'Desa/Kel': 'SUMBERAGUNG',
  Posyandu: 'MAWAR',
  'Tanggal Pengukuran': '14/06/2025',
  Berat: 6.2,
  Tinggi: 61,
}

function cells(row: IsiBaris, index: number): IsiSel[] {
  return judulEppgbm.map((judul) =>
    judul === 'No' ? index + 1 : row[judul] === undefined ? '-' : (row[judul] ?? null),
  )
}

export function eppgbmRows(rows: readonly IsiBaris[]): IsiSel[][] {
  return [['Data tanggal : 2026-11-20'], [], [...judulEppgbm], ...rows.map(cells)]
}

/** A workbook with one sheet of these rows. */
export async function xlsxOf(
  rows: readonly IsiSel[][],
  edit?: (sheet: ExcelJS.Worksheet) => void,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Sheet1')
  for (const row of rows) sheet.addRow(row)
  edit?.(sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

export function csvOf(rows: readonly IsiSel[][], separator = ','): Uint8Array {
  const quote = (cell: IsiSel) => `"${String(cell ?? '').replaceAll('"', '""')}"`
  return Buffer.from(rows.map((row) => row.map(quote).join(separator)).join('\r\n'))
}

/** An e-PPGBM export of these rows. The first data row is row 4. */
export function eppgbm(rows: readonly IsiBaris[]): Promise<Uint8Array> {
  return xlsxOf(eppgbmRows(rows))
}
