/**
 * Danger signs by whom they are looked for in, as codes with their words.
 *
 * @source Kepmenkes HK.01.07/MENKES/2015/2023, Buku KIA, checklists of the visit at home
 */

export const bahayaIbuHamil = {
  'demam-2hari': 'Demam lebih dari 2 hari',
  'pusing-bengkak': 'Pusing atau sakit kepala berat, bengkak',
  cemas: 'Cemas berlebihan',
  'diare-berulang': 'Diare berulang',
  'risiko-tbc': 'Risiko TBC',
  'janin-diam': 'Gerakan janin tidak ada atau kurang',
  'jantung-dada': 'Jantung berdebar, nyeri dada',
  'keluar-cairan': 'Keluar cairan dari jalan lahir',
  'sakit-kencing': 'Sakit saat kencing',
  'nyeri-perut': 'Nyeri perut hebat',
  lainnya: 'Lainnya',
} as const

const bahayaNifas = {
  demam: 'Demam',
  'sedih-depresi': 'Sedih, mudah menangis',
  'gangguan-bak': 'Gangguan buang air kecil',
  sesak: 'Sesak napas',
  'sakit-kepala': 'Sakit kepala',
  perdarahan: 'Perdarahan',
  'kelamin-bengkak': 'Kelamin bengkak, nyeri atau luka',
  'keluar-cairan': 'Keluar cairan dari jalan lahir',
  'nyeri-ulu-hati': 'Nyeri ulu hati',
  'pandangan-kabur': 'Pandangan kabur',
  'payudara-merah': 'Payudara bengkak kemerahan',
  'darah-berbau': 'Darah nifas berbau',
  keputihan: 'Keputihan berlebihan',
  'jantung-dada': 'Jantung berdebar, nyeri dada',
  lainnya: 'Lainnya',
} as const

export const bahayaBayi = {
  napas: 'Napas',
  aktivitas: 'Aktivitas',
  'warna-kulit': 'Warna kulit',
  hisapan: 'Hisapan',
  kejang: 'Kejang',
  suhu: 'Suhu',
  bab: 'Buang air besar',
  kencing: 'Kencing',
  'tali-pusat': 'Tali pusat',
  mata: 'Mata',
  kulit: 'Kulit',
  lainnya: 'Lainnya',
} as const

const bahayaBalita = {
  napas: 'Napas',
  'batuk-grok': 'Batuk grok-grok',
  diare: 'Diare',
  kencing: 'Kencing',
  'warna-kulit': 'Warna kulit',
  aktivitas: 'Aktivitas',
  hisapan: 'Hisapan',
  makan: 'Pemberian makan',
  lainnya: 'Lainnya',
} as const

/** Every sign of every list, once: a visit at home may be to anybody. */
export const bahayaSemua: readonly (readonly [kode: string, kata: string])[] = [
  ...Object.entries({ ...bahayaIbuHamil, ...bahayaNifas, ...bahayaBayi, ...bahayaBalita }).filter(
    ([kode]) => kode !== 'lainnya',
  ),
  ['lainnya', bahayaIbuHamil.lainnya],
]
