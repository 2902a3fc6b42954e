import { ButtonLink } from '#renderer/components/button.tsx'
import { Card } from '#renderer/components/card.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import fasilitasCss from '../fasilitas.module.css'
import { PosyanduDaftar } from '../posyandu-daftar.tsx'
import { Kerangka } from './kerangka.tsx'

export function LangkahPosyandu() {
  const { posyandu } = useKeadaan()
  return (
    <Kerangka
      kini="posyandu"
      judul="Posyandu yang dipegang"
      lead="Isi namanya satu per satu. Wilayah dan kader boleh menyusul. Posyandu dalam berkas impor juga dikenali sendiri."
      lanjut={
        <ButtonLink to="/mulai/tanda-tangan" rupa={posyandu.length > 0 ? 'utama' : 'teks'}>
          {posyandu.length > 0 ? 'Lanjut' : 'Lewati, isi nanti'}
        </ButtonLink>
      }
    >
      <Card className={fasilitasCss.daftarPosyandu}>
        <PosyanduDaftar />
      </Card>
    </Kerangka>
  )
}
