import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import cardCss from '#renderer/components/card.module.css'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { IsiKartu } from '#shared/contract/bentuk-kartu.ts'
import type { BacaPersalinan, Persalinan } from '#shared/contract/persalinan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { toIsi } from './isian.ts'
import { type CaraKartu, IsianKelompok } from './isian-kelompok.tsx'
import persalinanCss from './persalinan.module.css'

type Bayi = Persalinan['bayi'][number]
type Props = { readonly data: BacaPersalinan; readonly cara: CaraKartu }

/** Corrects what is written of one birth; the child itself stays as it is. */
function Betulkan({ data, cara, bayi, onTutup }: Props & { readonly bayi: Bayi; readonly onTutup: () => void }) {
  const [isi, setIsi] = useState<IsiKartu>(bayi.isi)
  const simpan = useMutate('persalinan.correct')
  const say = useTertulis()
  const kelompok = [...data.kelompok.ibu, ...data.kelompok.bayi, ...data.kelompok.penutup]
  const changed = Object.fromEntries(
    Object.entries(toIsi(kelompok, isi)).filter(([kode, teks]) => teks !== (bayi.isi[kode] ?? '')),
  )
  const save = async () => {
    if (Object.keys(changed).length === 0) return onTutup()
    try {
      const hasil = await simpan.mutateAsync({ id: bayi.id, isi: changed })
      say('Persalinan sudah dibetulkan.', hasil.kelompok)
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

function BayiTertulis({ data, cara, bayi }: Props & { readonly bayi: Bayi }) {
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
        <Betulkan data={data} cara={cara} bayi={bayi} onTutup={() => setUbah(false)} />
      ) : (
        cara.putusan(bayi.putusan.filter(({ rujuk }) => rujuk !== '-'))
      )}
    </div>
  )
}

/** The deliveries that were written down, the latest first. */
export function TertulisPersalinan({ data, cara }: Props) {
  return (
    <div className={persalinanCss.tertulis}>
      {data.persalinan.map(({ tanggal, bayi }) => (
        <section key={tanggal} className={cardCss.card} aria-label={`Persalinan ${formatTanggal(tanggal)}`}>
          <header className={cardCss.kepala}>
            <h2>{formatTanggal(tanggal)}</h2>
          </header>
          <div className={cls(cardCss.isi, persalinanCss.bagian)}>
            {bayi.map((satu) => (
              <BayiTertulis key={satu.id} data={data} cara={cara} bayi={satu} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
