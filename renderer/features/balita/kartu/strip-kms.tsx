import { cls } from '#renderer/lib/cls.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import grafikCss from '../grafik.module.css'
import { kataJk, kataRt } from '../kata.ts'
import { GrafikKms } from './grafik-kms.tsx'
import { lembarOf, modelGrafik } from './grafik-model.ts'
import { kataRujukan, keteranganGrafik } from './kartu-kms.tsx'

/** The chart on the upper half of the paper, in CSS pixels: 194 mm wide, the rest of 140 mm below the head. */
const kanvasA5 = { lebar: 730, tinggi: 462, skala: 1 } as const

/** The KMS of a child for the Buku KIA, black on white; drawn only on paper. */
export function StripKms({ kartu }: { readonly kartu: KartuBalita }) {
  const { hariIni, tempat, pengaturan } = useKeadaan()
  const { isi } = kartu
  const lembar = lembarOf(kartu.penimbangan[0]?.umurBulan ?? kartu.umurBulan)
  const model = modelGrafik(kartu, 'BBU', lembar, hariIni)
  if (model === null || isi.tanggalLahir === null) return null
  const lahir = isi.bbLahirG === null ? null : `BB lahir ${formatBerat(isi.bbLahirG)} kg`
  const tempatAnak = [lahir, isi.namaIbu && `ibu ${isi.namaIbu}`, kartu.posyandu, kataRt(isi.rt)]
  return (
    <section className={cls('hanya-cetak', grafikCss.stripKms, pengaturan.kertas === 'A4' && grafikCss.a4)} aria-hidden>
      <p className={grafikCss.nama}>
        {isi.nama}, {kataJk(isi.jk).toLowerCase()}, lahir {formatTanggal(isi.tanggalLahir)}
      </p>
      <p>
        {tempatAnak.filter(Boolean).join(', ')}. KMS {lembar.replace('-', '–')} bulan, BB/U.
      </p>
      <GrafikKms
        model={model}
        kanvas={kanvasA5}
        withHuruf
        keterangan={keteranganGrafik('BB/U', model)}
        barisNilai="BB kg"
        rujukan={kataRujukan(pengaturan.rujukanZ)}
        terpilih={null}
      />
      <p className={grafikCss.kaki}>
        {tempat?.nama}, dicetak {formatTanggal(hariIni)}. T bergaris tebal: 2T, dua bulan berturut-turut tidak naik.
        Gunting di garis putus.
      </p>
    </section>
  )
}
