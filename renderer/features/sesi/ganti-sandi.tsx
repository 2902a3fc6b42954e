import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { periksaSandiBaru, type SalahSandi, SandiBaruFields, sandiKosong } from './sandi-baru.tsx'
import { SandiField } from './sandi-field.tsx'

/** One's own passphrase: the old one, then the new one twice. */
export function GantiSandi({ onSelesai, onBatal }: { readonly onSelesai: () => void; readonly onBatal: () => void }) {
  const { saya } = useSesi()
  const say = useStatus()
  const [lama, setLama] = useState('')
  const [baru, setBaru] = useState(sandiKosong)
  const [salah, setSalah] = useState<SalahSandi | null>(null)
  const ganti = usePanggil('sesi.gantiSandi')
  const submit = async () => {
    const wrong = periksaSandiBaru(baru, saya.nama)
    setSalah(wrong)
    if (wrong || !(await ganti.jalankan({ lama, baru: baru.sandi }))) return
    say('Kata sandi sudah diganti.')
    onSelesai()
  }
  return (
    <Form failure={ganti.gagal} sibuk={ganti.sibuk} onSubmit={() => void submit()}>
      <SandiField label="Kata sandi sekarang" value={lama} onChange={setLama} />
      <SandiBaruFields label="Kata sandi baru" nama={saya.nama} value={baru} salah={salah} onChange={setBaru} />
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
