import { ProductForm } from "@/components/admin/product-form";
import { PageHeader } from "@/components/ui/page-header";
import { listAllServices } from "@/lib/catalog/queries";
import { office, titled } from "../../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.goods.addProduct);

/** A new product. */
export default async function NewProductPage() {
  const { actor, t, locale, business } = await office("/admin/stock/products/new", "stock", "edit");
  const services = await listAllServices(actor);
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={t.goods.addProduct} back={{ href: "/admin/stock/products", label: t.goods.backProducts }} />
      <ProductForm
        action={save.bind(null, null)}
        product={null}
        services={services}
        currency={business.currency}
        locale={locale}
        t={t}
      />
    </div>
  );
}
