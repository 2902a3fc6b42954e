import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { kalimatFlashdisk, kalimatSebentar, kalimatTersisa, kalimatTertinggal } from './kalimat-ganti-kunci.ts'
import { KodePemulihan, type LangkahKode } from './kode-pemulihan.tsx'
import { periksaSandiBaru, type SalahSandi, SandiBaruFields, sandiKosong } from './sandi-baru.tsx'
import { SandiField, salahTanpaSandi } from './sandi-field.tsx'

type Props = {
  /** Somebody else knows the passphrase of now: the book gets another key. */
  readonly diketahuiOrang?: boolean
  readonly onSelesai: () => void
  readonly onBatal: () => void
}

/** What one wants to do about one's passphrase, as the name of its window. */
export const judulGanti = (diketahuiOrang: boolean) =>
  diketahuiOrang ? 'Kata sandi saya diketahui orang' : 'Ganti kata sandi'

/** One's own passphrase: the old one, then the new one twice. */
export function GantiSandi({ diketahuiOrang = false, onSelesai, onBatal }: Props) {
  const { saya, keadaan, refresh } = useSesi()
  const say = useStatus()
  const [lama, setLama] = useState('')
  const [baru, setBaru] = useState(sandiKosong)
  const [kosong, setKosong] = useState(false)
  const [salah, setSalah] = useState<SalahSandi | null>(null)
  const [kode, setKode] = useState<string | null>(null)
  const ganti = usePanggil('sesi.changeSandi')
  const submit = async () => {
    const wrong = periksaSandiBaru(baru, saya.nama)
    setSalah(wrong)
    setKosong(lama === '')
    const done = wrong || lama === '' ? null : await ganti.jalankan({ lama, baru: baru.sandi, diketahuiOrang })
    if (!done) return
    say(['Kata sandi sudah diganti.', kalimatTersisa(done)].filter(Boolean).join(' '))
    if (done.kode !== null) return setKode(done.kode)
    await refresh()
    onSelesai()
  }
  const [langkah, setLangkah] = useState<LangkahKode>('lihat')
  if (kode !== null) {
    const close = () => {
      void refresh()
      onSelesai()
    }
    return (
      <KodePemulihan kode={kode} tempat={keadaan.tempat} langkah={langkah} onLangkah={setLangkah} onSelesai={close} />
    )
  }
  return (
    <Form failure={ganti.gagal} sibuk={ganti.sibuk} onSubmit={() => void submit()}>
      {diketahuiOrang && (
        <p>
          Kunci buku dan cadangan di laptop ini diganti, jadi kata sandi yang lama tidak membuka apa pun lagi di sini.
          {` ${kalimatFlashdisk}`}
        </p>
      )}
      {diketahuiOrang && keadaan.kodeTertinggal && <Tanya>{kalimatTertinggal([], keadaan)}</Tanya>}
      <SandiField
        label="Kata sandi sekarang"
        value={lama}
        salah={kosong && lama === '' ? salahTanpaSandi : undefined}
        onChange={setLama}
      />
      <SandiBaruFields label="Kata sandi baru" nama={saya.nama} value={baru} salah={salah} onChange={setBaru} />
      {diketahuiOrang && ganti.sibuk && <p role="status">{kalimatSebentar}</p>}
      <FailureNotice failure={ganti.gagal} />
      <div className={formCss.actsAkhir}>
        <Button onClick={onBatal}>Batal</Button>
        <Button rupa="utama" type="submit" aria-disabled={ganti.sibuk}>
          Ganti kata sandi
        </Button>
      </div>
    </Form>
  )
}
