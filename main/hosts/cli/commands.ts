import type { Command } from './command.ts'

/** Every command by its name, in the order of the help; its file is read when it is asked for. */
const berkas = {
  init: async () => (await import('./commands/init.ts')).init,
  contoh: async () => (await import('./commands/contoh.ts')).contoh,
  'impor balita': async () => (await import('./commands/impor.ts')).imporBalita,
  'impor lembar': async () => (await import('./commands/impor-lembar.ts')).imporLembar,
  'impor asik': async () => (await import('./commands/impor-asik.ts')).imporAsik,
  'impor kartu': async () => (await import('./commands/impor-kartu.ts')).imporKartu,
  ekspor: async () => (await import('./commands/ekspor.ts')).ekspor,
  'ekspor kartu': async () => (await import('./commands/ekspor-kartu.ts')).eksporKartu,
  'ekspor grafik': async () => (await import('./commands/ekspor-grafik.ts')).eksporGrafik,
  'impor catatan': async () => (await import('./commands/impor-catatan.ts')).imporCatatan,
  'laporan skdn': async () => (await import('./commands/laporan.ts')).laporanSkdn,
  'laporan daftar': async () => (await import('./commands/laporan-formulir.ts')).laporanDaftar,
  gizi: async () => (await import('./commands/gizi.ts')).gizi,
  mutu: async () => (await import('./commands/mutu.ts')).mutu,
  'mutu sampel': async () => (await import('./commands/mutu.ts')).mutuSampel,
  'mutu angka': async () => (await import('./commands/mutu-berkas.ts')).mutuAngka,
  'mutu tem': async () => (await import('./commands/mutu-berkas.ts')).mutuTem,
  tindak: async () => (await import('./commands/tindak.ts')).tindak,
  laporan: async () => (await import('./commands/laporan-formulir.ts')).laporanFormulir,
  'cadangan buat': async () => (await import('./commands/cadangan.ts')).cadanganBuat,
  'cadangan periksa': async () => (await import('./commands/cadangan.ts')).cadanganPeriksa,
  'cadangan pulihkan': async () => (await import('./commands/cadangan.ts')).cadanganPulihkan,
  periksa: async () => (await import('./commands/periksa.ts')).periksa,
  'usb kenalan': async () => (await import('./commands/usb-hubungan.ts')).usbKenalan,
  'usb percaya': async () => (await import('./commands/usb-hubungan.ts')).usbPercaya,
  'usb daftar': async () => (await import('./commands/usb-hubungan.ts')).usbDaftar,
  'usb perbarui-kunci': async () => (await import('./commands/usb-hubungan.ts')).usbPerbaruiKunci,
  'usb lupakan': async () => (await import('./commands/usb-hubungan.ts')).usbLupakan,
  'usb pindah': async () => (await import('./commands/usb-pindah.ts')).usbPindah,
  'usb ekspor': async () => (await import('./commands/usb-kiriman.ts')).usbEkspor,
  'usb periksa': async () => (await import('./commands/usb-kiriman.ts')).usbPeriksa,
  'usb impor': async () => (await import('./commands/usb-kiriman.ts')).usbImpor,
  'usb terima': async () => (await import('./commands/usb-kiriman.ts')).usbTerima,
  'konflik daftar': async () => (await import('./commands/konflik.ts')).konflikDaftar,
  'sisihan daftar': async () => (await import('./commands/sisihan.ts')).sisihanDaftar,
  'sisihan terima': async () => (await import('./commands/sisihan.ts')).sisihanTerima,
  'sisihan biarkan': async () => (await import('./commands/sisihan.ts')).sisihanBiarkan,
  'konflik pilih': async () => (await import('./commands/konflik.ts')).konflikPilih,
  antropometri: async () => (await import('./commands/antropometri.ts')).antropometri,
  'imunisasi nilai': async () => (await import('./commands/imunisasi.ts')).imunisasiNilai,
  'kartu nilai': async () => (await import('./commands/kartu.ts')).kartuNilai,
} as const satisfies Readonly<Record<string, () => Promise<Command>>>

const namaPerintah = Object.keys(berkas) as (keyof typeof berkas)[]

/** Every command, all files of them read: for the help, and where only all options tell words from values. */
export function loadCommands(): Promise<Command[]> {
  return Promise.all(namaPerintah.map((nama) => berkas[nama]()))
}

/**
 * The command that begins a line, its file alone read.
 *
 * @returns undefined where the words before the first option do not tell: none, or one that begins several names
 */
export async function loadCommand(argv: readonly string[]): Promise<Command | undefined> {
  const end = argv.findIndex((word) => word.startsWith('-'))
  const [first = '', second] = end < 0 ? argv : argv.slice(0, end)
  const both = namaPerintah.find((nama) => nama === `${first} ${second}`)
  if (both) return berkas[both]()
  const begins = namaPerintah.filter((nama) => nama === first || nama.startsWith(`${first} `))
  const [only = undefined] = second !== undefined || begins.length === 1 ? begins.filter((nama) => nama === first) : []
  return only && berkas[only]()
}
