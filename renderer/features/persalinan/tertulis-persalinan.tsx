import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import type { Tulisan } from '#renderer/components/tertulis.ts'
import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { BacaPersalinan, Persalinan } from '#shared/contract/persalinan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { bagiIsi } from './isian.ts'
import { type CaraKartu, IsianKelompok } from './isian-kelompok.tsx'
import persalinanCss from './persalinan.module.css'

type Bayi = Persalinan['bayi'][number]
type Props = { readonly data: BacaPersalinan; readonly cara: CaraKartu; readonly tulisan: Tulisan }

/** Corrects what is written of one birth; the child itself stays as it is. */
function Betulkan({
  data,
  cara,
  tulisan,
  bayi,
  onTutup,
}: Props & { readonly bayi: Bayi; readonly onTutup: () => void }) {
  const [isi, setIsi] = useState<IsiKartu>(bayi.isi)
  const simpan = useMutate('persalinan.correct')
  const kelompok = [...data.kelompok.ibu, ...data.kelompok.bayi, ...data.kelompok.penutup]
  const changed = Object.fromEntries(Object.entries(isi).filter(([kode, teks]) => teks !== (bayi.isi[kode] ?? '')))
  const save = async () => {
    if (Object.keys(changed).length === 0) return onTutup()
    try {
      const hasil = await simpan.mutateAsync({ id: bayi.id, isi: changed })
      tulisan.note('Persalinan sudah dibetulkan.', hasil.kelompok)
      onTutup()
    } catch {
      // Said by the form.
    }
  }
  return (
    <Form className={persalinanCss.bagian} failure={simpan.error} sibuk={simpan.isPending} onSubmit={save}>
      <FailureNotice failure={simpan.error} />
      <IsianKelompok
        kelompok={kelompok}
        isi={isi}
        onIsi={setIsi}
        salah={(kode) => pesanIsian(simpan.error, 'isi', kode)}
        cara={cara}
      />
      <div className={persalinanCss.aksi}>
        <Button onClick={onTutup}>Batal</Button>
        <Button rupa="utama" type="submit" aria-disabled={simpan.isPending}>
          Simpan pembetulan
        </Button>
      </div>
    </Form>
  )
}

/** The cells that were filled, in the order of the card. */
function Fakta({ data, cara, isi }: Pick<Props, 'data' | 'cara'> & { readonly isi: IsiKartu }) {
  const { ibu, bayi, penutup } = data.kelompok
  const kolom = [...ibu, ...bayi, ...penutup].flatMap((satu) => satu.kolom).filter(({ kode }) => isi[kode])
  if (kolom.length === 0) return null
  return (
    <dl className={persalinanCss.fakta}>
      {kolom.map((satu) => (
        <div key={satu.kode}>
          <dt>{satu.sebut}</dt>
          <dd className="num">{cara.kata(satu, isi[satu.kode] ?? '')}</dd>
        </div>
      ))}
    </dl>
  )
}

type BayiProps = Props & { readonly bayi: Bayi; readonly sendiri: IsiKartu }

function BayiTertulis({ data, cara, tulisan, bayi, sendiri }: BayiProps) {
  const [ubah, setUbah] = useState(false)
  const isi = useBoleh('isi')
  const sebut = bayi.bayi?.nama ?? 'Lahir mati'
  return (
    <div className={persalinanCss.bagian}>
      <div className={persalinanCss.aksi}>
        <h3>{sebut}</h3>
        {bayi.bayi && (
          <ButtonLink kecil to={`/balita/${bayi.bayi.id}`}>
            Kartu anak
          </ButtonLink>
        )}
        {isi && !ubah && (
          <Button kecil onClick={() => setUbah(true)}>
            Betulkan
          </Button>
        )}
      </div>
      {bayi.beda.length > 0 && (
        <Notice jenis="info">
          {bayi.beda.join('. ')}. Yang salah dibetulkan di tempatnya; tidak ada yang berubah sendiri.
        </Notice>
      )}
      {ubah ? (
        <Betulkan {...{ data, cara, tulisan, bayi }} onTutup={() => setUbah(false)} />
      ) : (
        <>
          <Fakta data={data} cara={cara} isi={sendiri} />
          {cara.putusan(bayi.putusan.filter(({ rujuk }) => rujuk !== '-'))}
        </>
      )}
    </div>
  )
}

/** One delivery: what is told of it once, and each baby below. */
function SatuPersalinan({ tanggal, bayi, ...lain }: Props & Persalinan) {
  const { bersama, sendiri } = bagiIsi(lain.data, bayi)
  const { tanggal_bersalin: _, ...umum } = bersama
  return (
    <section className={cardCss.card} aria-label={`Persalinan ${formatTanggal(tanggal)}`}>
      <header className={cardCss.kepala}>
        <h2>{formatTanggal(tanggal)}</h2>
      </header>
      <div className={cls(cardCss.isi, persalinanCss.bagian)}>
        <Fakta data={lain.data} cara={lain.cara} isi={umum} />
        {bayi.map((satu, i) => (
          <BayiTertulis key={satu.id} {...lain} bayi={satu} sendiri={sendiri[i] ?? {}} />
        ))}
      </div>
    </section>
  )
}

/** The deliveries that were written down, the latest first. */
export function TertulisPersalinan(props: Props) {
  return (
    <div className={persalinanCss.tertulis}>
      {props.data.persalinan.map((satu) => (
        <SatuPersalinan key={satu.tanggal} {...props} {...satu} />
      ))}
    </div>
  )
}
