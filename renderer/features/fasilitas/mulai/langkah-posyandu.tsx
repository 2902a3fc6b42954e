import { ButtonLink } from '#renderer/components/button-link.tsx'
import { Card } from '#renderer/components/card.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import fasilitasCss from '../fasilitas.module.css'
import { PosyanduDaftar } from '../posyandu-daftar.tsx'
import { Kerangka } from './kerangka.tsx'

/** Marks what the focus goes to. */
const awal = { 'data-awal': true }

export function LangkahPosyandu() {
  const { posyandu } = useKeadaan()
  return (
    <Kerangka
      kini="posyandu"
      judul="Posyandu yang dipegang"
      lead="Isi namanya satu per satu. Wilayah dan kader boleh menyusul. Posyandu dalam berkas impor juga dikenali sendiri."
      lanjut={
        <span {...(posyandu.length > 0 ? awal : {})}>
          <ButtonLink to="/mulai/tanda-tangan" rupa={posyandu.length > 0 ? 'utama' : 'teks'}>
            {posyandu.length > 0 ? 'Lanjut' : 'Lewati, isi nanti'}
          </ButtonLink>
        </span>
      }
    >
      <div {...(posyandu.length > 0 ? {} : awal)}>
        <Card className={fasilitasCss.daftarPosyandu}>
          <PosyanduDaftar />
        </Card>
      </div>
    </Kerangka>
  )
}
