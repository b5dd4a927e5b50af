import { notFound } from "next/navigation";
import { ProductForm } from "@/components/admin/product-form";
import { ProductShelf } from "@/components/admin/product-shelf";
import { PageHeader } from "@/components/ui/page-header";
import { listAllServices } from "@/lib/catalog/queries";
import { listProducts } from "@/lib/catalog/queries-goods";
import { named } from "@/lib/i18n/named";
import { office, titled } from "../../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.goods.product);

/** One product: names, price, who offers it, where it lies. */
export default async function ProductPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t, locale, business } = await office(`/admin/stock/products/${id}`, "stock", "edit");
  const [products, services] = await Promise.all([listProducts(actor), listAllServices(actor)]);
  const product = products.find((one) => one.id === id);
  if (!product) notFound();
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader
        title={named(product, locale)}
        back={{ href: "/admin/stock/products", label: t.goods.backProducts }}
      />
      <ProductForm
        action={save.bind(null, id)}
        product={product}
        services={services}
        currency={business.currency}
        locale={locale}
        t={t}
      />
      <ProductShelf product={product} locale={locale} t={t} />
    </div>
  );
}
