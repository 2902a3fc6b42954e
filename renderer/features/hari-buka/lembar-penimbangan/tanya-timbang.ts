import type { Tanya } from '#renderer/lembar/kartu-lembar.ts'
import type { BarisLembar, IsiBaris } from '#shared/contract/penimbangan.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/pertanyaan.ts'

/** The questions of the weighing, as the sheet asks them. */

/** A question as it fits beside its own row; the foot tells it whole. */
type TanyaRingkas = { readonly ringkas: string; readonly sebab: string }

const sebabRingkas: Partial<Record<Pertanyaan['kode'], string>> = {
  gram: 'Ini bukan kilogram.',
  komaHilang: 'Komanya hilang?',
  bbTurun: 'Turun banyak.',
  bbNaikTajam: 'Naik banyak.',
  tbTurun: 'Lebih pendek dari dulu.',
  tbNaikTajam: 'Bertambah banyak.',
  bbLuarRentang: 'Di luar ukuran balita.',
  tbLuarRentang: 'Di luar ukuran balita.',
  zLuarRentang: 'Jauh dari yang wajar.',
  penggantiBerubah: 'Beratnya sudah berubah.',
}

export function tanyaRingkas(pertanyaan: Pertanyaan, pengganti: 'N' | 'T' | null): TanyaRingkas {
  const { kode, isian, saran } = pertanyaan
  if (kode === 'tertukar') return { ringkas: 'BB dan PB/TB tertukar?', sebab: '' }
  if (kode === 'penggantiBerubah') return { ringkas: `Tetap ${pengganti ?? ''}?`, sebab: sebabRingkas[kode] ?? '' }
  if (kode === 'nol') {
    return isian === 'bb'
      ? { ringkas: '0 bukan berat. Tidak hadir?', sebab: '' }
      : { ringkas: '0 bukan tinggi.', sebab: '' }
  }
  if (kode === 'bukanAngka' && saran === null) {
    return { ringkas: 'Ini bukan angka.', sebab: isian === 'bb' ? 'Ketik beratnya, misalnya 8,6.' : 'Misalnya 73,5.' }
  }
  const ringkas = isian === 'bb' ? 'Timbang ulang?' : 'Ukur ulang?'
  const satuan = isian === 'bb' ? 'kg' : 'cm'
  return { ringkas, sebab: saran ? `Atau maksudnya ${saran.teks} ${satuan}?` : (sebabRingkas[kode] ?? '') }
}

type BarisIsi = { readonly baris: BarisLembar; readonly isi: IsiBaris }

function yaOf({ kode, isian, saran }: Pertanyaan, { bb, tb }: IsiBaris): Tanya['ya'] {
  if (saran) return { teks: saran.teks, kolom: saran.isian, isi: { [saran.isian]: saran.teks } }
  return kode === 'tertukar' ? { teks: 'tukar', kolom: isian, isi: { bb: tb, tb: bb } } : null
}

export function tanyaTimbang(pertanyaan: Pertanyaan, { baris, isi }: BarisIsi): Tanya {
  const { kode, isian, pesan, bolehBenar, mustahil } = pertanyaan
  return {
    kode,
    kolom: isian,
    tentang: kode === 'tertukar' ? ['bb', 'tb'] : [isian],
    pesan,
    ...tanyaRingkas(pertanyaan, baris.pengganti?.nt ?? null),
    ya: yaOf(pertanyaan, isi),
    absen: kode === 'nol' && isian === 'bb',
    bolehBenar,
    mustahil,
    nilai: `${isi[isian].trim()} ${isian === 'bb' ? 'kg' : 'cm'}`,
    jawaban: { kode, nilai: { bb: isi.bb, tb: isi.tb } },
  }
}
