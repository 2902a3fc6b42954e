import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { Tanya } from '#renderer/components/notice.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useCall } from '#renderer/lib/query.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { kalimatFlashdisk, kalimatSebentar, kalimatTersisa, kalimatTertinggal } from './kalimat-ganti-kunci.ts'
import { KodePemulihan, type LangkahKode } from './kode-pemulihan.tsx'
import { SandiField, salahTanpaSandi } from './sandi-field.tsx'
import { UjiKode } from './uji-kode.tsx'

/**
 * What Esc and "Tutup" lead to while a new code is shown; null closes. However often it is pressed, it is no answer to
 * whether the code was written down: that is said by typing it back, or by the button that says it was not.
 */
const sesudahEsc: Readonly<Record<LangkahKode, LangkahKode | null>> = {
  lihat: 'nanti',
  nanti: 'lihat',
  uji: 'nanti',
  cocok: null,
}

type BoxProps = { readonly onClose: () => void }

/** A code that was just made: shown once, and typed back. */
export function DialogKode({ kode, onClose }: BoxProps & { readonly kode: string }) {
  const { keadaan, refresh } = useSesi()
  const [langkah, setLangkah] = useState<LangkahKode>('lihat')
  const close = () => {
    void refresh()
    onClose()
  }
  const leave = () => {
    const next = sesudahEsc[langkah]
    if (next === null) close()
    else setLangkah(next)
  }
  return (
    <Dialog judul="Kode pemulihan baru" lebar onClose={leave}>
      <KodePemulihan kode={kode} tempat={keadaan.tempat} langkah={langkah} onLangkah={setLangkah} onSelesai={close} />
    </Dialog>
  )
}

/** A new code in place of the old one: asked for with the passphrase, shown once. */
export function DialogKodeBaru({ onClose }: BoxProps) {
  const say = useStatus()
  const { data: akun = [] } = useCall('akun.list', {})
  const { saya } = useSesi()
  const [sandi, setSandi] = useState('')
  const [kosong, setKosong] = useState(false)
  const [kode, setKode] = useState<string | null>(null)
  const buat = usePanggil('sesi.renewKode')
  const submit = async () => {
    setKosong(sandi === '')
    if (sandi === '') return
    const made = await buat.jalankan({ sandi })
    setSandi('')
    if (!made) return
    setKode(made.kode)
    const sisa = kalimatTersisa(made)
    if (sisa) say(sisa)
  }
  if (kode !== null) return <DialogKode kode={kode} onClose={onClose} />
  const tertinggal = kalimatTertinggal(
    akun.filter((one) => one.aktif && one.sandi === 'tertinggal' && one.id !== saya.id),
    { kodeTertinggal: false },
  )
  return (
    <Dialog judul="Buat kode pemulihan baru" onClose={onClose}>
      <Form failure={buat.gagal} sibuk={buat.sibuk} onSubmit={() => void submit()}>
        <p>
          Kunci buku dan cadangan di laptop ini diganti, jadi kode yang lama tidak membuka apa pun lagi di sini.
          {` ${kalimatFlashdisk}`}
        </p>
        {tertinggal && <Tanya>{tertinggal}</Tanya>}
        <SandiField
          label="Kata sandi Ibu"
          value={sandi}
          salah={kosong && sandi === '' ? salahTanpaSandi : undefined}
          onChange={setSandi}
        />
        {buat.sibuk && <p role="status">{kalimatSebentar}</p>}
        <FailureNotice failure={buat.gagal} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={buat.sibuk}>
            Buat kode baru
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** The code typed off its paper, which shows that it is there and can be read. */
export function DialogUji({ onClose }: BoxProps) {
  const { refresh } = useSesi()
  const say = useStatus()
  const done = () => {
    void refresh()
    say('Kode pemulihan cocok.')
    onClose()
  }
  return (
    <Dialog judul="Uji kode pemulihan" onClose={onClose}>
      <p>Ketik kode dari kertas yang disimpan, supaya pasti kertasnya ada dan terbaca.</p>
      <UjiKode kode={null} onCocok={done} onNanti={onClose} />
    </Dialog>
  )
}
